import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** A number that was typed (nhập tay), as it counts now. */
export interface ManualFigure {
  readonly itemCode: string;
  readonly value: number | null;
  readonly note: string;
  readonly enteredAt: Temporal.Instant;
  readonly enteredBy: string;
}

/** Whose numbers of which days. */
export interface ManualPeriod {
  readonly unitId: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The latest number of each item, by its code. */
export async function latestManualFigures(
  context: Context,
  { unitId, from, to }: ManualPeriod,
): Promise<Map<string, ManualFigure>> {
  const { rows } = await sql<ManualFigure>`
    select distinct on (item_code) item_code as "itemCode", value, note, entered_at as "enteredAt",
      entered_by_name as "enteredBy"
    from reports.manual_figure
    where province_id = ${context.provinceId} and unit_id = ${unitId} and first_day = ${from} and last_day = ${to}
    order by item_code, number desc
  `.execute(context.db);
  return new Map(rows.map((row) => [row.itemCode, row]));
}

/** Adds a number; what was there before stays under its own. */
export async function insertManualFigure(
  context: Context,
  { unitId, from, to }: ManualPeriod,
  figure: Pick<ManualFigure, 'itemCode' | 'value' | 'note'> & {
    readonly officerId: string;
    readonly officerName: string;
  },
): Promise<void> {
  const { itemCode, value, note, officerId, officerName } = figure;
  await sql`
    insert into reports.manual_figure (province_id, unit_id, first_day, last_day, item_code, number, value, note, entered_at,
      entered_by, entered_by_name)
    select ${context.provinceId}, ${unitId}, ${from}, ${to}, ${itemCode}, coalesce(max(number), 0) + 1, ${value}::float8,
      ${note}, ${context.clock.now()}, ${officerId}, ${officerName}
    from reports.manual_figure
    where province_id = ${context.provinceId} and unit_id = ${unitId} and first_day = ${from} and last_day = ${to}
      and item_code = ${itemCode}
  `.execute(context.db);
}
