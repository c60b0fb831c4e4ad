import { type RawBuilder, sql } from 'kysely';
import { type Context, newId } from '#platform/context.ts';
import type { Condition } from './conditions.ts';
import { ALL_PAUSES, COUNTERS, type Contributing, contributions } from './contributions.ts';

const COUNTER_NAMES = sql.join(COUNTERS.map((name) => sql.ref(name)));

/** The columns of dossiers.tally_change, in the order of `changeRows`. */
export const CHANGE_COLUMNS = [
  'province_id',
  'change_id',
  'number',
  'day',
  'competent_unit_id',
  'receiving_unit_id',
  'field',
  'channel',
  ...COUNTERS,
] as const;

/** Rows for dossiers.tally_change: what one change adds and takes away. Stands in the statement that makes the change. */
export function changeRows(changeId: string, parts: readonly Contributing[]): RawBuilder<unknown> {
  return sql`
    select province_id, ${changeId}::uuid, row_number() over ()::integer, day, competent_unit_id, receiving_unit_id, field,
      channel, ${COUNTER_NAMES}
    from (${contributions(parts)}) as contribution`;
}

/** Nobody else folds meanwhile: the rows of the tally are then touched by one transaction at a time. */
function lockKey(context: Context): RawBuilder<unknown> {
  return sql`hashtextextended(${`dossiers-tally-${context.provinceId}`}::text, 0)`;
}

/** Each day's sums at every level: the first day of its day, half month, month and year. */
const LEVELS = sql`cross join lateral (values
  ('day', day),
  ('half', date_trunc('month', day)::date + case when extract(day from day) >= 15 then 14 else 0 end),
  ('month', date_trunc('month', day)::date),
  ('year', date_trunc('year', day)::date)) as span (level, first_day)`;

/** Adds daily sums (a relation) to the tally, at every level; in the order of its key, so that many rows go in quickly. */
function foldInto(days: RawBuilder<unknown>): RawBuilder<unknown> {
  const sums = sql.join(COUNTERS.map((name) => sql`sum(${sql.ref(name)})::integer`));
  const added = sql.join(
    COUNTERS.map((name) => sql`${sql.ref(name)} = tally.${sql.ref(name)} + excluded.${sql.ref(name)}`),
  );
  return sql`
    insert into dossiers.tally (province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel, ${COUNTER_NAMES})
    select province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel, ${sums}
    from ${days} as daily ${LEVELS}
    group by province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel
    order by province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel
    on conflict (province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel) do update set ${added}`;
}

/**
 * Adds (1) or takes away (-1) what the dossiers of a condition contribute, in one statement. For those who write many rows at
 * once: after inserting them 1; when changing them or their pauses -1 before and 1 after, in one transaction. The
 * condition is on the columns of dossiers.dossier and must name the same rows both times.
 */
export async function tallyDossiers(context: Context, sign: 1 | -1, which: Condition): Promise<void> {
  const dossiers = sql`(select * from dossiers.dossier where province_id = ${context.provinceId} and ${which})`;
  const rows = changeRows(newId(context), [{ sign, dossiers, pauses: ALL_PAUSES }]);
  const columns = sql.join(CHANGE_COLUMNS.map((name) => sql.ref(name)));
  await sql`insert into dossiers.tally_change (${columns}) ${rows}`.execute(context.db);
}

/**
 * Moves what changes have left into the tally, at most so many rows; does nothing while somebody else is at it. Answers how
 * many it moved.
 */
export async function foldTally(context: Context, most = 200_000): Promise<number> {
  const { provinceId, db } = context;
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(${lockKey(context)}) as mine`.execute(db);
  if (!rows[0]?.mine) return 0;
  const folded = await sql<{ count: number }>`
    with chosen as materialized (
      select change_id, number from dossiers.tally_change where province_id = ${provinceId}
      order by change_id, number limit ${most}),
    taken as (
      delete from dossiers.tally_change change using chosen
      where change.province_id = ${provinceId} and change.change_id = chosen.change_id and change.number = chosen.number
      returning change.*),
    folded as (${foldInto(sql`taken`)})
    select count(*) from taken`.execute(db);
  return folded.rows[0]?.count ?? 0;
}

/** Throws the tally away and makes it anew from the dossiers; as long as it takes. */
export async function rebuildTally(context: Context): Promise<void> {
  const { provinceId, db } = context;
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select pg_advisory_xact_lock(${lockKey(context)})`.execute(db);
  await sql`delete from dossiers.tally_change where province_id = ${provinceId}`.execute(db);
  await sql`delete from dossiers.tally where province_id = ${provinceId}`.execute(db);
  const dossiers = sql`(select * from dossiers.dossier where province_id = ${provinceId})`;
  await foldInto(sql`(${contributions([{ sign: 1, dossiers, pauses: ALL_PAUSES }])})`).execute(db);
}
