import { type RawBuilder, sql } from 'kysely';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import type { Condition } from './conditions.ts';
import { ALL_PAUSES, COUNTERS, type Contributing, contributions } from './contributions.ts';
import { startOf } from './measures.ts';

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

/** What a row of the tally is about: who decides, who took it in, field and channel; of the whole province only the last two. */
const TALLIES = [
  [
    sql.table('dossiers.tally'),
    ['competent_unit_id', 'level', 'first_day', 'receiving_unit_id', 'field', 'channel'],
  ],
  [sql.table('dossiers.tally_province'), ['level', 'first_day', 'field', 'channel']],
] as const;

/**
 * Adds daily sums (a relation) at every level, to the tally of the units and to that of the province: two statements, each
 * to stand after `with`. In the order of their keys, so that many rows go in quickly.
 */
function foldings(days: RawBuilder<unknown>): {
  readonly units: RawBuilder<unknown>;
  readonly province: RawBuilder<unknown>;
} {
  const [units, province] = TALLIES.map(([table, key]) => {
    const columns = sql.join(['province_id', ...key].map((name) => sql.ref(name)));
    const sums = sql.join(COUNTERS.map((name) => sql`sum(${sql.ref(name)})::integer`));
    const added = sql.join(
      COUNTERS.map((name) => sql`${sql.ref(name)} = kept.${sql.ref(name)} + excluded.${sql.ref(name)}`),
    );
    return sql`
      insert into ${table} as kept (${columns}, ${COUNTER_NAMES})
      select ${columns}, ${sums} from ${days} as daily ${LEVELS} group by ${columns} order by ${columns}
      on conflict (${columns}) do update set ${added}`;
  });
  return { units: units as RawBuilder<unknown>, province: province as RawBuilder<unknown> };
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
  const { units, province } = foldings(sql`taken`);
  const folded = await sql<{ count: number }>`
    with chosen as materialized (
      select change_id, number from dossiers.tally_change where province_id = ${provinceId}
      order by change_id, number limit ${most}),
    taken as (
      delete from dossiers.tally_change change using chosen
      where change.province_id = ${provinceId} and change.change_id = chosen.change_id and change.number = chosen.number
      returning change.*),
    folded as (${units}), folded_whole as (${province})
    select count(*) from taken`.execute(db);
  return folded.rows[0]?.count ?? 0;
}

/**
 * Throws the tally away and makes it anew from the dossiers; as long as it takes. Month of receipt by month, so that what is
 * summed at once fits into memory however many years there are.
 *
 * @param told called after each month with its first day
 */
export async function rebuildTally(
  context: Context,
  told: (month: Temporal.PlainDate) => void = () => {},
): Promise<void> {
  const { provinceId, db } = context;
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select pg_advisory_xact_lock(${lockKey(context)})`.execute(db);
  await sql`delete from dossiers.tally_change where province_id = ${provinceId}`.execute(db);
  for (const [table] of TALLIES)
    await sql`delete from ${table} where province_id = ${provinceId}`.execute(db);
  for (const month of await monthsOfReceipt(context)) {
    const [start, end] = [startOf(month), startOf(month.add({ months: 1 }))];
    const dossiers = sql`(select * from dossiers.dossier
      where province_id = ${provinceId} and received_at >= ${start} and received_at < ${end})`;
    const { units, province } = foldings(sql`days`);
    await sql`with days as materialized (${contributions([{ sign: 1, dossiers, pauses: ALL_PAUSES }])}),
      folded as (${units}) ${province}`.execute(db);
    told(month);
  }
}

/** The first days of the months from the first receipt to the last. */
async function monthsOfReceipt({ provinceId, db }: Context): Promise<Temporal.PlainDate[]> {
  const { rows } = await sql<{ first: Temporal.Instant | null; last: Temporal.Instant | null }>`
    select min(received_at) as first, max(received_at) as last from dossiers.dossier
    where province_id = ${provinceId}`.execute(db);
  const { first, last } = rows[0] ?? {};
  const months: Temporal.PlainDate[] = [];
  if (!first || !last) return months;
  const end = vietnamDate(last);
  let month = vietnamDate(first).with({ day: 1 });
  for (; Temporal.PlainDate.compare(month, end) <= 0; month = month.add({ months: 1 })) months.push(month);
  return months;
}
