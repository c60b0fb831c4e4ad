import { z } from '@hono/zod-openapi';
import { periodOfDays } from '#platform/figures/reporting-period.ts';
import { defineApi } from '#platform/http/operation.ts';
import { figureQuery, getFigureQuery } from '../ask/api-query.ts';
import { comparisonOf } from '../compare/comparison.ts';
import { comparisonSchema } from '../compare/comparison-schema.ts';
import { freezeComparison } from '../compare/frozen-comparison.ts';
import { getForm, REPORT_FORMS } from '../form/forms.ts';

const section = z
  .record(z.string(), z.unknown())
  .openapi('ReportSection', { description: 'kind: table | rates | text; see docs/how-to' });

/** GET /api/report-forms: which forms there are. */
export const listReportFormsApi = defineApi({
  id: 'reports.forms',
  method: 'get',
  path: '/api/report-forms',
  access: 'reports.read',
  summary: 'The report forms, with what can be written beside their figures',
  answer: z.object({
    forms: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        title: z.string(),
        measuredIn: z.string(),
        commentary: z.array(z.object({ key: z.string(), title: z.string() })),
      }),
    ),
  }),
  async handle() {
    const forms = REPORT_FORMS.map(({ code, name, title, measuredIn, commentary }) => ({
      code,
      name,
      title,
      measuredIn,
      commentary: commentary.map((part) => ({ key: part.key, title: part.title })),
    }));
    return { forms };
  },
});

/** GET /api/report-forms/{form}: any form, computed now, section by section. */
export const reportFormApi = defineApi({
  id: 'reports.form',
  method: 'get',
  path: '/api/report-forms/{form}',
  access: 'reports.read',
  summary:
    'A report form of a unit (agency code) computed now; a cell with `opens` names the figure behind it',
  params: z.object({ form: z.string().max(30) }),
  query: figureQuery,
  answer: z.object({
    form: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    from: z.string(),
    to: z.string(),
    sections: z.array(section),
  }),
  async handle(context, { params, query: asked }) {
    const form = getForm(params.form);
    const { unit, query } = await getFigureQuery(context, asked);
    const { sections } = await form.compute(context, unit, query);
    const { agencyCode: code, name } = unit;
    const days = { from: query.from.toString(), to: query.to.toString() };
    return { form: form.code, unit: { code, name }, ...days, sections: sections.map((one) => ({ ...one })) };
  },
});

/** GET /api/report-forms/{form}/comparison: the sums beside those of the period before and of the same of last year. */
export const comparisonApi = defineApi({
  id: 'reports.form.comparison',
  method: 'get',
  path: '/api/report-forms/{form}/comparison',
  access: 'reports.read',
  summary:
    'The sums of a report form beside those of the period before and of the same period of last year, all computed now',
  params: z.object({ form: z.string().max(30) }),
  query: figureQuery,
  answer: comparisonSchema,
  async handle(context, { params, query: asked }) {
    const form = getForm(params.form);
    const { unit, query } = await getFigureQuery(context, asked);
    const content = await form.compute(context, unit, query);
    const found = await comparisonOf(context, { form, unit, content }, query, periodOfDays(query));
    const { lines, ...days } = freezeComparison(found);
    return { ...days, lines: [...lines] };
  },
});
