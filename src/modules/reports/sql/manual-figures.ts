import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';

explainConstraint('manual_figure_pkey', () => new Problem('conflict', 'reports.figures-entered-meanwhile'));
explainConstraint('manual_figure_after_closing', () => new Problem('conflict', 'reports.figures-closed'));

/** A number that was typed (nhập tay), as it counts now. */
export interface ManualFigure {
  readonly itemCode: string;
  readonly value: number | null;
  /** Of a number that was restated after the closing: why. */
  readonly note: string;
  readonly enteredAt: Temporal.Instant;
  readonly enteredBy: string;
  /** Changed after the report was closed; the closed report has another. */
  readonly restated: boolean;
}

/**
 * Whose numbers of which days. What a unit did itself and what it did together with everything below it are two numbers. How
 * mergers are looked at makes no difference: it moves dossiers between units, not what a unit says of itself.
 */
export interface ManualPeriod {
  readonly unitId: string;
  readonly scope: FigureQuery['scope'];
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The closing that ended the typing of a period. */
export interface ManualClosing {
  readonly reportId: string;
  readonly closedAt: Temporal.Instant;
  readonly closedBy: string;
}

/** Who writes. */
export interface Writer {
  readonly officerId: string;
  readonly officerName: string;
}

/** The latest number of each item, by its code; after a closing with what was restated since. */
export async function latestManualFigures(
  context: Context,
  period: ManualPeriod,
): Promise<Map<string, ManualFigure>> {
  const { rows } = await sql<ManualFigure>`
    select distinct on (item_code) item_code as "itemCode", value, note, entered_at as "enteredAt",
      entered_by_name as "enteredBy", restated
    from (
      select item_code, value, note, entered_at, entered_by_name, false as restated, place as number
      from reports.manual_figure where ${ofPeriod(context, period)} and kind = 'entry'
      union all
      select item_code, new_value, reason, restated_at, restated_by_name, true, number
      from reports.manual_restatement
      where province_id = ${context.provinceId} and report_id in (
        select report_id from reports.manual_figure where ${ofPeriod(context, period)} and kind = 'closing')
    ) as told
    order by item_code, restated desc, number desc
  `.execute(context.db);
  return new Map(rows.map((row) => [row.itemCode, row]));
}

/** How far the chain of a period has come: the last place, 0 where nothing was typed. */
export async function lastPlace(context: Context, period: ManualPeriod): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place), 0)::integer as place from reports.manual_figure where ${ofPeriod(context, period)}
  `.execute(context.db);
  return rows[0]?.place ?? 0;
}

/** By which report the numbers of a period were closed; undefined while they may be typed. */
export async function findManualClosing(
  context: Context,
  period: ManualPeriod,
): Promise<ManualClosing | undefined> {
  const { rows } = await sql<ManualClosing>`
    select report_id as "reportId", entered_at as "closedAt", entered_by_name as "closedBy"
    from reports.manual_figure where ${ofPeriod(context, period)} and kind = 'closing'
  `.execute(context.db);
  return rows[0];
}

/** Adds a number at this place; what was there before stays. @throws Problem conflict if the place is taken, or follows a closing */
export async function insertManualFigure(
  context: Context,
  { unitId, scope, from, to }: ManualPeriod,
  figure: Pick<ManualFigure, 'itemCode' | 'value' | 'note'> & Writer & { readonly place: number },
): Promise<void> {
  const { itemCode, value, note, officerId, officerName, place } = figure;
  await sql`
    insert into reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, kind, item_code, value, note,
      entered_at, entered_by, entered_by_name)
    values (${context.provinceId}, ${unitId}, ${from}, ${to}, ${scope}, ${place}, 'entry', ${itemCode}, ${value}::float8, ${note},
      ${context.clock.now()}, ${officerId}, ${officerName})
  `.execute(context.db);
}

/** Ends the chain of a period at this place. @throws Problem conflict if somebody typed since the place was read */
export async function insertManualClosing(
  context: Context,
  { unitId, scope, from, to }: ManualPeriod,
  { reportId, place, officerId, officerName }: Writer & { readonly reportId: string; readonly place: number },
): Promise<void> {
  await sql`
    insert into reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, kind, report_id, note, entered_at,
      entered_by, entered_by_name)
    values (${context.provinceId}, ${unitId}, ${from}, ${to}, ${scope}, ${place}, 'closing', ${reportId}, '', ${context.clock.now()},
      ${officerId}, ${officerName})
  `.execute(context.db);
}

function ofPeriod({ provinceId }: Context, { unitId, scope, from, to }: ManualPeriod) {
  return sql`province_id = ${provinceId} and unit_id = ${unitId} and first_day = ${from} and last_day = ${to}
    and scope = ${scope}`;
}
