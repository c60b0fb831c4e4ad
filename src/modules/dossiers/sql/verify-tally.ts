import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { type Figures, MEASURES } from '../domain/measures.ts';
import { anyOf } from './conditions.ts';
import { ALL_PAUSES, COUNTERS, contributions } from './contributions.ts';
import { measured, type Period } from './measures.ts';
import type { TallyRow } from './read-tally.ts';

const KEY = sql`province_id, competent_unit_id, receiving_unit_id, field, channel`;
const SUMS = sql.join(COUNTERS.map((name) => sql`sum(${sql.ref(name)})::integer as ${sql.ref(name)}`));
const NAMES = sql.join(COUNTERS.map((name) => sql.ref(name)));

/** A day (or the first day of a wider level) whose running sums are not what the dossiers make. */
export interface TallyDifference {
  readonly level: string;
  readonly firstDay: Temporal.PlainDate;
  /** Null for the sums of the whole province. */
  readonly unitId: string | null;
  readonly field: string;
  readonly channel: string;
}

/** Where the running sums differ from what the dossiers make, day by day; and where a level differs from its days. At most 100. */
export async function tallyDifferences(context: Context): Promise<TallyDifference[]> {
  const { provinceId } = context;
  await sql`set local statement_timeout = 0`.execute(context.db);
  const kept = sql`
    select ${KEY}, first_day as day, ${NAMES} from dossiers.tally where province_id = ${provinceId} and level = 'day'
    union all
    select ${KEY}, day, ${NAMES} from dossiers.tally_change where province_id = ${provinceId}`;
  const own = sql`(select * from dossiers.dossier where province_id = ${provinceId})`;
  const made = contributions([{ sign: 1, dossiers: own, pauses: ALL_PAUSES }]);
  const differences = await compared(
    context,
    sql`'day'`,
    kept,
    sql`select ${KEY}, day, ${NAMES} from (${made}) as made`,
  );
  for (const [level, first] of WIDER) {
    const folded = sql`select ${KEY}, first_day as day, ${NAMES} from dossiers.tally where province_id = ${provinceId} and level = ${sql.lit(level)}`;
    const days = sql`select ${KEY}, ${first} as day, ${NAMES} from dossiers.tally where province_id = ${provinceId} and level = 'day'`;
    differences.push(...(await compared(context, sql.lit(level), folded, days)));
  }
  return [...differences, ...(await provinceDifferences(context))];
}

/** Where the sums of the whole province are not those of its units together. */
async function provinceDifferences(context: Context): Promise<TallyDifference[]> {
  const whole = sql`null::uuid`;
  const side = (
    table: RawBuilder<unknown>,
  ) => sql`select province_id, ${whole} as competent_unit_id, ${whole} as receiving_unit_id,
    field, channel, level, first_day as day, ${NAMES} from ${table} where province_id = ${context.provinceId}`;
  const differences: TallyDifference[] = [];
  for (const level of ['day', ...WIDER.map(([name]) => name)]) {
    const [province, units] = [sql.table('dossiers.tally_province'), sql.table('dossiers.tally')].map(
      (table) =>
        sql`select ${KEY}, day, ${NAMES} from (${side(table)}) as side where level = ${sql.lit(level)}`,
    );
    if (province && units)
      differences.push(...(await compared(context, sql.lit(`province ${level}`), province, units)));
  }
  return differences;
}

/** The first day of a wider row, from the day of a narrow one. */
const WIDER: readonly (readonly [string, RawBuilder<unknown>])[] = [
  [
    'half',
    sql`date_trunc('month', first_day)::date + case when extract(day from first_day) >= 15 then 14 else 0 end`,
  ],
  ['month', sql`date_trunc('month', first_day)::date`],
  ['year', sql`date_trunc('year', first_day)::date`],
];

async function compared(
  { db }: Context,
  level: RawBuilder<unknown>,
  one: RawBuilder<unknown>,
  other: RawBuilder<unknown>,
): Promise<TallyDifference[]> {
  const negative = sql.join(COUNTERS.map((name) => sql`-${sql.ref(name)}`));
  const differs = sql.join(
    COUNTERS.map((name) => sql`sum(${sql.ref(name)}) <> 0`),
    sql` or `,
  );
  const { rows } = await sql<TallyDifference>`
    select ${level}::text as level, day as "firstDay", competent_unit_id as "unitId", field, channel, ${SUMS}
    from (${one} union all select ${KEY}, day, ${negative} from (${other}) as other) as both_sides
    group by ${KEY}, day having ${differs} order by day limit 100`.execute(db);
  return rows;
}

/** The same numbers as `readTally`, counted straight over the dossiers: slow, and what the running sums must equal. */
export async function straightRows(context: Context, period: Period): Promise<TallyRow[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .where('province_id', '=', context.provinceId)
    // Every other number counts some of these: what was resolved or is in progress was received.
    .where(
      anyOf([measured('received', period), measured('resolved', period), measured('inProgress', period)]),
    )
    .select(['competent_unit_id', 'procedure_field', 'channel'])
    .select(MEASURES.map((name) => sql<number>`count(*) filter (where ${measured(name, period)})`.as(name)))
    .groupBy(['competent_unit_id', 'procedure_field', 'channel'])
    .execute();
  return rows.map(({ competent_unit_id: unitId, procedure_field: field, channel, ...figures }) => ({
    unitId,
    field,
    channel: channel as TallyRow['channel'],
    figures: figures as Figures,
  }));
}

/** The first and last day on which anything counts; undefined for an empty province. */
export async function countedDays(
  context: Context,
): Promise<{ readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined> {
  const { rows } = await sql<{ from: Temporal.PlainDate | null; to: Temporal.PlainDate | null }>`
    select min(received_at at time zone 'Asia/Ho_Chi_Minh')::date as from,
      greatest(max(received_at at time zone 'Asia/Ho_Chi_Minh'), max(ended_at at time zone 'Asia/Ho_Chi_Minh'))::date as to
    from dossiers.dossier where province_id = ${context.provinceId}`.execute(context.db);
  const { from, to } = rows[0] ?? {};
  return from && to ? { from, to } : undefined;
}
