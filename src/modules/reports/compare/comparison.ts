import type { Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { Days, ReportingPeriod } from '#platform/figures/reporting-period.ts';
import { isNumber, type ReportContent, type ReportForm, type TableSection } from '../form/report-form.ts';
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

/** A report as it was computed for its own period. */
interface Compared {
  readonly form: ReportForm;
  readonly unit: Unit;
  readonly content: ReportContent;
}

/**
 * So sánh với kỳ trước và cùng kỳ năm trước: the sums of every table, or its rows where it has
 * none to sum, each computed in the same way.
 */
export async function comparisonOf(
  context: Context,
  { form, unit, content }: Compared,
  query: FigureQuery,
  period: ReportingPeriod | undefined,
): Promise<Comparison> {
  const { before, lastYear } = earlierPeriods({ from: query.from, to: query.to }, period);
  const sums = async (days: Days | undefined) =>
    days
      ? sumsOf(await form.compute(context, unit, { ...query, ...days }))
      : new Map<string, number | null>();
  const now = sumsOf(content);
  const [former, year] = [await sums(before), await sums(lastYear)];
  const lines = [...now].map(([label, value]) => ({
    label,
    now: value,
    before: former.get(label) ?? null,
    lastYear: year.get(label) ?? null,
  }));
  return { before, lastYear, lines };
}

/**
 * The last line of each table, by the heads of its columns and the table's where several have one; or the column that is compared, by the names of its rows.
 */
function sumsOf({ sections }: ReportContent): Map<string, number | null> {
  const tables = sections.flatMap((section) => (section.kind === 'table' ? [section] : []));
  const several = tables.filter(({ total }) => total).length > 1;
  return new Map(
    tables.flatMap((table) =>
      linesOf(table).map(([label, value]): [string, number | null] => [
        several && table.total && table.title ? `${table.title}: ${label}` : label,
        value,
      ]),
    ),
  );
}

function linesOf({ columns, rows, total, compared }: TableSection): [string, number | null][] {
  if (total)
    return columns.flatMap(({ groups, head }, at): [string, number | null][] => {
      const cell = total.cells[at];
      return cell && isNumber(cell) ? [[[...groups, head].join(': '), cell.value]] : [];
    });
  const at = columns.findIndex(({ key }) => key === compared);
  return rows.flatMap(({ cells }): [string, number | null][] => {
    const [name, value] = [cells[0], cells[at]];
    return name && value && !isNumber(name) && isNumber(value) ? [[name.text, value.value]] : [];
  });
}
