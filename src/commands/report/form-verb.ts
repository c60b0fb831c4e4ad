import {
  figureQuery,
  getFigureQuery,
  periodText,
  REPORT_FORMATS,
  type REPORT_FORMS,
  writeReport,
} from '#modules/reports/index.ts';
import { periodOfDays } from '#platform/figures/reporting-period.ts';
import { fieldProblemsOfZod } from '#platform/i18n/field-text.ts';
import { Problem } from '#platform/problem.ts';
import { PERIOD_OPTIONS, periodQuery } from '../verb/period-options.ts';
import type { Verb } from '../verb/verb.ts';
import { sectionsText } from './sections-text.ts';

/** `report II.06a --unit H99.7 …`: a form as it is computed now, in each of its formats. */
export function formVerb(form: (typeof REPORT_FORMS)[number]): Verb {
  return {
    name: form.code,
    summary: `${form.name}: ${form.title}`,
    places: [],
    options: PERIOD_OPTIONS,
    formats: [...REPORT_FORMATS, 'text'],
    async run(desk, typed) {
      const asked = figureQuery.safeParse(periodQuery(typed));
      if (!asked.success)
        throw new Problem('invalid', 'platform.invalid-input', {}, fieldProblemsOfZod(asked.error));
      const { unit, query } = await getFigureQuery(desk.context, asked.data);
      const content = await form.compute(desk.context, unit, query);
      const { scope, from, to } = query;
      const periodLine = capital(periodText({ days: { from, to }, period: periodOfDays({ from, to }) }));
      const format = REPORT_FORMATS.find((one) => one === typed.format);
      if (format) {
        const facts = { form, unit, scope, from, to, content, periodLine };
        await desk.write((await writeReport(desk.context, facts, format)).bytes);
      } else {
        const head = `${form.name}. ${form.title}\n${unit.name}. ${periodLine}`;
        await desk.show(content, { text: () => `${head}\n\n${sectionsText(content.sections)}` });
      }
      return 0;
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
