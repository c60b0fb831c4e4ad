import { type RawBuilder, sql } from 'kysely';
import type { TimeLimit } from '#modules/calendar/index.ts';
import type { Context } from '#platform/context.ts';
import type { HistoryEvent } from '../domain/replay/clock-events.ts';
import type { DossierTimes, ReplayedPause } from '../domain/replay/replay-dossier.ts';

/** A dossier as it is stored, with its history, seen at one moment. */
export interface ReplayRow {
  readonly id: string;
  readonly code: string;
  readonly competentUnitId: string;
  readonly timeLimit: TimeLimit | null;
  readonly stored: DossierTimes;
  readonly events: readonly HistoryEvent[];
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly state: DossierTimes['state'];
  readonly version: number;
  readonly competent_unit_id: string;
  readonly time_limit: TimeLimit | null;
  readonly moments: readonly (number | null)[];
  readonly events: readonly (readonly [number, string, number, HistoryEvent['data']])[] | null;
  readonly pauses:
    | readonly (readonly [number, string, string, string | null, number, number | null, boolean | null])[]
    | null;
}

/**
 * Dossiers after `after` in the order of their ids, of these units if any are named, each with its events and pauses: one
 * statement, so that a step that happens meanwhile is in all of it or in nothing.
 */
export async function replayPage(
  context: Context,
  { after, unitIds, limit }: { after: string; unitIds: readonly string[] | undefined; limit: number },
): Promise<ReplayRow[]> {
  const units = unitIds ? sql`and competent_unit_id = any(${[...unitIds]}::uuid[])` : sql``;
  const answer = await sql<Row>`
    with page as materialized (
      select province_id, id, code, state, version, competent_unit_id, time_limit,
        jsonb_build_array(${milliseconds('received_at')}, ${milliseconds('clock_start_at')}, ${milliseconds('due_at')}, ${milliseconds('original_due_at')}, ${milliseconds(EXTENDED)}, ${milliseconds('ended_at')}, ${milliseconds('returned_at')}) as moments
      from dossiers.dossier
      where province_id = ${context.provinceId} and id > ${after}::uuid and import_id is null ${units}
      order by id limit ${limit}
    )
    select page.*, told.events, waited.pauses
    from page
    cross join lateral (
      select jsonb_agg(jsonb_build_array(e.seq, e.type, ${milliseconds('e.occurred_at')}, e.data) order by e.seq) as events
      from platform.event as e
      where e.province_id = page.province_id and e.subject_id = page.id
    ) as told
    cross join lateral (
      select jsonb_agg(jsonb_build_array(p.number, p.kind, p.clock_mode, p.reason_code, ${milliseconds('p.started_at')},
        ${milliseconds('p.ended_at')}, p.answered) order by p.number) as pauses
      from dossiers.pause as p
      where p.province_id = page.province_id and p.dossier_id = page.id
    ) as waited
    order by page.id
  `.execute(context.db);
  return answer.rows.map(toReplayRow);
}

/** By the one letter that extends. */
const EXTENDED = `(select letter.new_due_at from dossiers.apology_letter as letter where letter.province_id = dossier.province_id
  and letter.dossier_id = dossier.id and letter.new_due_at is not null)`;

/** Moments come as milliseconds: in JSON nothing is cheaper, and nothing finer is compared. */
function milliseconds(column: string): RawBuilder<number> {
  return sql.raw(`floor(extract(epoch from ${column}) * 1000)`);
}

function toReplayRow(row: Row): ReplayRow {
  const [
    receivedAt = null,
    clockStartAt = null,
    dueAt = null,
    originalDueAt = null,
    extendedDueAt = null,
    endedAt = null,
    returnedAt = null,
  ] = row.moments.map(instantOrNull);
  const pauses = (row.pauses ?? []).map(toPause);
  const times = {
    receivedAt,
    clockStartAt,
    dueAt,
    originalDueAt,
    extendedDueAt,
    endedAt,
    returnedAt,
    pauses,
  };
  return {
    id: row.id,
    code: row.code,
    competentUnitId: row.competent_unit_id,
    timeLimit: row.time_limit,
    stored: { state: row.state, version: row.version, ...times },
    events: (row.events ?? []).map(([seq, type, at, data]) => ({
      seq,
      type,
      occurredAt: Temporal.Instant.fromEpochMilliseconds(at),
      data,
    })),
  };
}

function toPause([number, kind, clockMode, reasonCode, startedAt, endedAt, answered]: NonNullable<
  Row['pauses']
>[number]): ReplayedPause {
  return {
    number,
    kind: kind as ReplayedPause['kind'],
    clockMode: clockMode as ReplayedPause['clockMode'],
    reasonCode,
    startedAt: Temporal.Instant.fromEpochMilliseconds(startedAt),
    endedAt: instantOrNull(endedAt),
    answered,
  };
}

function instantOrNull(ms: number | null): Temporal.Instant | null {
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms);
}
