import { type RawBuilder, sql } from 'kysely';
import { WAITING } from './conditions.ts';
import { COUNTED } from './measures.ts';

/** The columns of a dossier on which its contributions rest. */
export const TALLIED_COLUMNS = [
  'province_id',
  'id',
  'competent_unit_id',
  'receiving_unit_id',
  'procedure_field',
  'channel',
  'state',
  'received_at',
  'due_at',
  'ended_at',
] as const;

/** The columns of a pause on which they rest. */
export const PAUSE_COLUMNS = ['province_id', 'dossier_id', 'number', 'started_at', 'ended_at'] as const;

/** The pauses as they stand in the database when a statement begins. */
export const ALL_PAUSES: RawBuilder<unknown> = sql.table('dossiers.pause');

/** What is summed: four that happen on a day, two that stand at its end and are kept as differences. */
export const COUNTERS = ['received', 'early', 'on_time', 'late', 'open', 'overdue'] as const;

/** Some dossiers with their pauses, to be added (1) or taken away (-1). Both are relations, named or in brackets. */
export interface Contributing {
  readonly sign: 1 | -1;
  readonly dossiers: RawBuilder<unknown>;
  readonly pauses: RawBuilder<unknown>;
}

function dayOf(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;
}

/**
 * What dossiers add to each day, for their units, field and channel, in one statement: the same predicates as `measured`,
 * turned into steps. `received` on the day of receipt; `early`, `on_time` or `late` on the day it ended; `open` from the day of
 * receipt until the day it ended; `overdue` from the day after it was due, without the days at whose end it waited for
 * the applicant. Rows: dims, day and the counters; days on which nothing is left are not there.
 */
export function contributions(parts: readonly Contributing[]): RawBuilder<unknown> {
  const steps = sql.join(parts.map(stepsOf), sql` union all `);
  const sums = COUNTERS.map(
    (name) => sql`coalesce(sum(n) filter (where kind = ${sql.lit(name)}), 0)::integer as ${sql.ref(name)}`,
  );
  const changed = COUNTERS.map(
    (name) => sql`coalesce(sum(n) filter (where kind = ${sql.lit(name)}), 0) <> 0`,
  );
  return sql`
    select province_id, day, competent_unit_id, receiving_unit_id, procedure_field as field, channel, ${sql.join(sums)}
    from (${steps}) as step
    group by province_id, day, competent_unit_id, receiving_unit_id, procedure_field, channel
    having ${sql.join(changed, sql` or `)}`;
}

function stepsOf({ sign, dossiers, pauses }: Contributing): RawBuilder<unknown> {
  return sql`
    select fact.province_id, fact.competent_unit_id, fact.receiving_unit_id, fact.procedure_field, fact.channel,
      step.day, step.kind, step.n * ${sql.lit(sign)} as n
    from (
      select ${sql.join(TALLIED_COLUMNS.map((name) => sql.ref(name)))}, ${dayOf(sql`received_at`)} as received_day,
        coalesce(${dayOf(sql`due_at`)}, 'infinity') as due_day, coalesce(${dayOf(sql`ended_at`)}, 'infinity') as ended_day,
        ${WAITING} as waiting
      from ${dossiers} as dossier where ${COUNTED}
    ) as fact
    cross join lateral (
      select received_day as day, 'received' as kind, 1 as n
      union all
      select ended_day, case
        when state in ('stopped', 'withdrawn') or due_day = 'infinity' or ended_day = due_day then 'on_time'
        when ended_day < due_day then 'early' else 'late' end, 1
      where ended_day < 'infinity'
      union all
      select edge.day, span.kind, span.n * edge.n
      from (${spansOf(pauses)}) as span
      cross join lateral (values (span.first_day, 1), (span.day_after, -1)) as edge (day, n)
      where span.first_day < span.day_after and edge.day < 'infinity'
    ) as step`;
}

/** From a day on (inclusive) until another (exclusive), with what it counts. What came without pauses waits by its state. */
function spansOf(pauses: RawBuilder<unknown>): RawBuilder<unknown> {
  const ofFact = sql`from ${pauses} as pause where pause.province_id = fact.province_id and pause.dossier_id = fact.id`;
  return sql`
    select 'open' as kind, received_day as first_day, ended_day as day_after, 1 as n
    union all
    select 'overdue', greatest(received_day, due_day + 1), ended_day, 1
    union all
    select 'overdue', greatest(received_day, due_day + 1, ${dayOf(sql`pause.started_at`)}),
      least(ended_day, coalesce(${dayOf(sql`pause.ended_at`)}, 'infinity')), -1 ${ofFact}
    union all
    select 'overdue', greatest(received_day, due_day + 1), ended_day, -1
    where case when waiting then not exists (select ${ofFact}) else false end`;
}
