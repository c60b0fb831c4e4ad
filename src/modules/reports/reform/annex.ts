import type { Unit } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { daysOfPeriod } from '#platform/figures/reporting-period.ts';
import { readCounts } from '../qd-766/read-counts.ts';
import { latestManualFigures, type ManualFigure } from '../sql/manual-figures.ts';
import { ANNEX_ITEMS, type AnnexItem } from './annex-items.ts';

/** One number of the annex: where it comes from, and what the report before it in the year said. */
export interface AnnexCell {
  readonly item: AnnexItem;
  /** null = chưa có dữ liệu, which is not zero. */
  readonly value: number | null;
  readonly manual: ManualFigure | undefined;
  /** The same number in the report before it in the year; null where there is none. */
  readonly before: number | null;
  /** Counted from the beginning of the year, and yet less than before: somebody must look. */
  readonly falls: boolean;
}

/** Every number of the annex for a unit and period. @throws Problem forbidden for a unit the actor may not read */
export async function readAnnex(
  context: Context,
  unit: Pick<Unit, 'id'>,
  query: FigureQuery,
): Promise<Map<string, AnnexCell>> {
  authorize(context, 'reports.read', unit.id);
  const now = await readValues(context, query);
  const end = endBefore(query);
  const earlier = end && (await readValues(context, { ...query, to: end }));
  const cells = ANNEX_ITEMS.map((item): [string, AnnexCell] => {
    const { value, manual } = now(item);
    const before = earlier?.(item).value ?? null;
    const falls = item.cumulative && value !== null && before !== null && value < before;
    return [item.code, { item, value, manual, before, falls }];
  });
  return new Map(cells);
}

type ReadItem = (item: AnnexItem) => { value: number | null; manual: ManualFigure | undefined };

async function readValues(context: Context, query: FigureQuery): Promise<ReadItem> {
  const codes = ANNEX_ITEMS.flatMap(({ figure }) => figure ?? []);
  const read = await readCounts(context, codes, query);
  const typed = await latestManualFigures(context, query);
  return ({ code, figure }) => {
    if (figure !== undefined) return { value: read(figure) ?? null, manual: undefined };
    const manual = typed.get(code);
    return { value: manual?.value ?? null, manual };
  };
}

/** The last day of the report before this one that began on the same day: quarter 1, six months, nine months, the year. */
export function endBefore({ from, to }: Pick<FigureQuery, 'from' | 'to'>): Temporal.PlainDate | undefined {
  const { compare } = Temporal.PlainDate;
  const year = from.add({ months: 1 }).year;
  const periods = (['legal', 'calendar'] as const).flatMap((cutOff) =>
    (['q1', 'sixMonths', 'nineMonths'] as const).map((kind) => daysOfPeriod({ kind, year, cutOff })),
  );
  return periods
    .filter((days) => compare(days.from, from) === 0 && compare(days.to, to) < 0)
    .map((days) => days.to)
    .toSorted(compare)
    .at(-1);
}
