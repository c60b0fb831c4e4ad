import { type RawBuilder, sql } from 'kysely';
import { areAllUnits } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { Channel } from '../domain/channel.ts';
import type { Figures } from '../domain/measures.ts';
import { coverOf } from '../domain/tally-cover.ts';
import { allOf, type Condition } from './conditions.ts';
import type { Period } from './measures.ts';

/** Whose dossiers: those that these units decide, or also those they took in; perhaps of one field or channel. */
export interface Whose {
  readonly unitIds: readonly string[];
  readonly by: 'competent' | 'handled';
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
}

/** The numbers of one unit that decides (null where units are not told apart), one field and one channel. */
export interface TallyRow {
  readonly unitId: string | null;
  readonly field: string;
  readonly channel: Channel;
  readonly figures: Figures;
}

/** All numbers of a period but `dueSoon`, read from the running sums and what has not been folded into them yet. */
export async function readTally(
  context: Context,
  whose: Whose,
  period: Period,
  { byUnit = false } = {},
): Promise<TallyRow[]> {
  // All units, not told apart: the province has a few sums of its own.
  const whole = !byUnit && (await areAllUnits(context, whose.unitIds));
  const ends = [period.from, period.to.add({ days: 1 }), period.lateOn.add({ days: 1 })];
  const unit = byUnit ? sql`competent_unit_id` : sql`null::uuid`;
  const { rows } = await sql<SumRow>`
    select ${unit} as unit_id, field, channel, ${sql.join(HAPPENED.map(inPeriod))},
      coalesce(sum(open) filter (where before_from), 0) as carried_over,
      coalesce(sum(open) filter (where before_end), 0) as open,
      coalesce(sum(overdue) filter (where before_late), 0) as overdue
    from (${sql.join(sourcesOf(context, { ...whose, whole }, ends), sql` union all `)}) as span
    group by 1, 2, 3
  `.execute(context.db);
  return rows.map((row) => ({
    unitId: row.unit_id,
    field: row.field,
    channel: row.channel as Channel,
    figures: figuresOf(row),
  }));
}

interface SumRow {
  readonly unit_id: string | null;
  readonly field: string;
  readonly channel: string;
  readonly received: number;
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly carried_over: number;
  readonly open: number;
  readonly overdue: number;
}

const HAPPENED = ['received', 'early', 'on_time', 'late'] as const;

/** What happened before the end of the period, less what happened before it began. */
function inPeriod(name: (typeof HAPPENED)[number]): RawBuilder<unknown> {
  const column = sql.ref(name);
  return sql`coalesce(sum(${column}) filter (where before_end), 0) - coalesce(sum(${column}) filter (where before_from), 0) as ${column}`;
}

function figuresOf(row: SumRow): Figures {
  const {
    early,
    late,
    overdue,
    received: receivedInPeriod,
    on_time: onTime,
    carried_over: carriedOver,
    open,
  } = row;
  const online = row.channel === 'online' ? receivedInPeriod : 0;
  return {
    received: receivedInPeriod + carriedOver,
    receivedInPeriod,
    online,
    directPostal: receivedInPeriod - online,
    carriedOver,
    resolved: early + onTime + late,
    early,
    onTime,
    late,
    inProgress: open,
    withinTime: open - overdue,
    dueSoon: 0,
    overdue,
  };
}

/** Rows with the sums they belong to: `before_from`, `before_end`, `before_late` = of everything before these days. */
function sourcesOf(
  { provinceId }: Context,
  whose: Whose & { readonly whole: boolean },
  ends: readonly Temporal.PlainDate[],
): RawBuilder<unknown>[] {
  const unit = whose.whole ? sql`null::uuid as competent_unit_id` : sql`competent_unit_id`;
  const [from, end, late] = ends.map((day) => sql`day < ${day}::date`);
  const fresh = sql`select ${unit}, ${NAMES}, ${from} as before_from, ${end} as before_end, ${late} as before_late
    from dossiers.tally_change where province_id = ${provinceId}`;
  const table = whose.whole ? sql.table('dossiers.tally_province') : sql.table('dossiers.tally');
  const folded = coverOf(ends).map(({ level, from: first, before, needed }) => {
    const begins = first ? sql`and first_day >= ${first}::date` : sql``;
    return sql`select ${unit}, ${NAMES}, ${sql.join(needed.map((flag) => sql.lit(flag)))}
      from ${table} where province_id = ${provinceId} and level = ${sql.lit(level)} ${begins}
        and first_day < ${before}::date`;
  });
  const conditions = whose.whole ? [allOf(narrowed(whose))] : unitConditions(provinceId, whose);
  return [fresh, ...folded].flatMap((source) => conditions.map((which) => sql`${source} and ${which}`));
}

const NAMES = sql.raw('field, channel, received, early, on_time, late, open, overdue');

function narrowed({ field, channel }: Whose): Condition[] {
  return [
    ...(field === undefined ? [] : [sql<boolean>`field = ${field}`]),
    ...(channel === undefined ? [] : [sql<boolean>`channel = ${channel}`]),
  ];
}

/** What these units decide; and if it is wanted what they took in for others, found by who decides for them. No row meets both. */
function unitConditions(provinceId: number, whose: Whose): Condition[] {
  const { unitIds, by } = whose;
  const units = sql`any(${[...unitIds]}::uuid[])`;
  const decided = allOf([sql`competent_unit_id = ${units}`, ...narrowed(whose)]);
  if (by === 'competent') return [decided];
  const deciding = sql`select competent_unit_id from dossiers.tally
      where province_id = ${provinceId} and level = 'year' and receiving_unit_id = ${units}
    union select competent_unit_id from dossiers.tally_change
      where province_id = ${provinceId} and receiving_unit_id = ${units}`;
  const forOthers = sql<boolean>`competent_unit_id = any(array(${deciding}))`;
  const takenIn = sql<boolean>`receiving_unit_id = ${units} and not competent_unit_id = ${units}`;
  return [decided, allOf([forOthers, takenIn, ...narrowed(whose)])];
}
