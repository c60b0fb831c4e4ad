import type { Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { Days, ReportingPeriod } from '#platform/figures/reporting-period.ts';
import { isNumber, type ReportContent, type ReportForm } from '../form/report-form.ts';
import { earlierPeriods } from './earlier-periods.ts';

/** One number of the report's sums, now and earlier; null where there is none. */
export interface ComparedLine {
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
  readonly lastYear: number | null;
}

export interface Comparison {
  readonly before: Days | undefined;
  readonly lastYear: Days;
  readonly lines: readonly ComparedLine[];
}

/** So sánh với kỳ trước và cùng kỳ năm trước: the sums of every table, each computed in the same way. */
export async function comparisonOf(
  context: Context,
  form: ReportForm,
  unit: Unit,
  query: FigureQuery,
  period: ReportingPeriod | undefined,
): Promise<Comparison> {
  const { before, lastYear } = earlierPeriods({ from: query.from, to: query.to }, period);
  const sums = async (days: Days | undefined) =>
    days
      ? sumsOf(await form.compute(context, unit, { ...query, ...days }))
      : new Map<string, number | null>();
  const now = await sums({ from: query.from, to: query.to });
  const [former, year] = [await sums(before), await sums(lastYear)];
  const lines = [...now].map(([label, value]) => ({
    label,
    now: value,
    before: former.get(label) ?? null,
    lastYear: year.get(label) ?? null,
  }));
  return { before, lastYear, lines };
}

/** The last line of each table, by the heads of its columns. */
function sumsOf({ sections }: ReportContent): Map<string, number | null> {
  const sums = sections.flatMap((section) => {
    if (section.kind !== 'table' || !section.total) return [];
    const { columns, total } = section;
    return columns.flatMap(({ groups, head }, at) => {
      const cell = total.cells[at];
      return cell && isNumber(cell) ? [[[...groups, head].join(': '), cell.value] as const] : [];
    });
  });
  return new Map(sums);
}
