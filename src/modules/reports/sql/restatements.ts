import { sql } from 'kysely';
import type { Scope } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';

/** One event that explains why a closed figure would be another today. */
export interface Cause {
  readonly recordId: string;
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
  /** Who did it. */
  readonly actor: string;
}

/** Dòng điều chỉnh: a closed figure, old and new, what came in and went out, and why. */
export interface Restatement {
  readonly reportId: string;
  readonly key: string;
  /** From 1 for each figure of a report. */
  readonly number: number;
  readonly unitId: string;
  readonly oldValue: number;
  readonly newValue: number;
  readonly cameIn: readonly string[];
  readonly wentOut: readonly string[];
  readonly causes: readonly Cause[];
  readonly foundAt: Temporal.Instant;
}

export async function insertRestatement(context: Context, one: Omit<Restatement, 'foundAt'>): Promise<void> {
  await context.db
    .insertInto('reports.restatement')
    .values({
      province_id: context.provinceId,
      report_id: one.reportId,
      figure_key: one.key,
      number: one.number,
      unit_id: one.unitId,
      old_value: one.oldValue,
      new_value: one.newValue,
      came_in: [...one.cameIn],
      went_out: [...one.wentOut],
      causes: JSON.stringify(one.causes),
      found_at: context.clock.now(),
    })
    .execute();
}

/** Of one report, in the order in which they were found. */
export async function restatementsOf(context: Context, reportId: string): Promise<Restatement[]> {
  const rows = await selectRestatements(context)
    .where('report_id', '=', reportId)
    .orderBy('figure_key')
    .orderBy('number')
    .execute();
  return rows.map(toRestatement);
}

/** At the units of the scope, found before this moment, the latest first; what was found together with the last one as well. */
export async function listRestatements(
  context: Context,
  scope: Scope,
  { before, size }: { readonly before: Temporal.Instant | undefined; readonly size: number },
): Promise<Restatement[]> {
  let query = selectRestatements(context).orderBy('found_at', 'desc').fetch(size, 'with ties');
  if (scope.kind === 'units') query = query.where(atUnits(scope));
  if (before) query = query.where('found_at', '<', before);
  const rows = await query.execute();
  return rows.map(toRestatement);
}

/** How many figures, counted or typed, of how many reports each unit had to restate, the most first. */
export async function countRestatements(
  context: Context,
  scope: Scope,
): Promise<{ unitId: string; figures: number; reports: number }[]> {
  const where = scope.kind === 'units' ? atUnits(scope) : sql`true`;
  const { rows } = await sql<{ unitId: string; figures: number; reports: number }>`
    select unit_id as "unitId", count(*) as figures, count(distinct report_id) as reports
    from (
      select unit_id, report_id from reports.restatement where province_id = ${context.provinceId} and ${where}
      union all
      select unit_id, report_id from reports.manual_restatement where province_id = ${context.provinceId} and ${where}
    ) as line
    group by unit_id order by figures desc, unit_id
  `.execute(context.db);
  return rows;
}

/** Until when records were compared with closed figures; undefined where they never were. */
export async function comparedUntil(context: Context): Promise<Temporal.Instant | undefined> {
  const row = await context.db
    .selectFrom('reports.comparison')
    .select('until')
    .where('province_id', '=', context.provinceId)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.until;
}

export async function insertComparison(
  context: Context,
  comparison: { until: Temporal.Instant; reports: number; restatements: number },
): Promise<void> {
  await context.db
    .insertInto('reports.comparison')
    .values({ province_id: context.provinceId, id: newId(context), ...comparison })
    .execute();
}

function atUnits(scope: Scope) {
  return sql<boolean>`unit_id = any(${scope.kind === 'units' ? [...scope.unitIds] : []}::uuid[])`;
}

function selectRestatements(context: Context) {
  return context.db
    .selectFrom('reports.restatement')
    .selectAll()
    .where('province_id', '=', context.provinceId);
}

function toRestatement(
  row: Awaited<ReturnType<ReturnType<typeof selectRestatements>['executeTakeFirstOrThrow']>>,
): Restatement {
  return {
    reportId: row.report_id,
    key: row.figure_key,
    number: row.number,
    unitId: row.unit_id,
    oldValue: row.old_value,
    newValue: row.new_value,
    cameIn: row.came_in,
    wentOut: row.went_out,
    causes: row.causes as unknown as Cause[],
    foundAt: row.found_at,
  };
}
