import { getUnit, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { FigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { getForm } from '../form/forms.ts';
import type { ReportContent, ReportForm } from '../form/report-form.ts';
import type { ReportFacts } from '../render/report-paper.ts';
import { commentaryOf } from '../sql/commentary.ts';
import type { Report } from '../sql/reports.ts';

/** What a report asks of the figures. */
export function queryOf({ unitId, scope, organization, from, to }: Report): FigureQuery {
  return { unitId, scope, organization, from, to };
}

/** 'Quý III năm 2026 (từ 15/06/2026 đến hết 14/09/2026)' */
export function periodLine({ period, from, to }: Pick<Report, 'period' | 'from' | 'to'>): string {
  return periodText({ period, days: { from, to } });
}

/** The same report as the pages of figures ask for it. */
export function askOf(report: Report, unit: Unit): FigureAsk {
  const period = { days: { from: report.from, to: report.to }, period: report.period, faults: [] };
  return { query: queryOf(report), unit, units: [unit], period, faults: [] };
}

/** A draft as it stands now: figures of this moment, words as they were last written. */
export interface Draft {
  readonly form: ReportForm;
  readonly unit: Unit;
  readonly content: ReportContent;
  readonly commentary: Readonly<Record<string, string>>;
  readonly facts: ReportFacts;
}

/** @throws Problem forbidden for a unit whose figures the actor may not read */
export async function readDraft(context: Context, report: Report): Promise<Draft> {
  const form = getForm(report.form);
  const unit = await getUnit(context, report.unitId);
  const content = await form.compute(context, unit, queryOf(report));
  const commentary = await commentaryOf(context, report.id);
  const { scope, from, to } = report;
  const facts = { form, unit, scope, from, to, periodLine: periodLine(report), content, commentary };
  return { form, unit, content, commentary, facts };
}
