import { sql } from 'kysely';
import { historiesOf } from '#platform/audit/list-events.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierTrace, TraceResult } from '../domain/trace.ts';
import { toDossier } from './dossier-rows.ts';
import { toPause } from './pauses.ts';

export type { DossierTrace, TraceEvent } from '../domain/trace.ts';

/** So many of the dossiers that share a result's bytes are named. */
const MOST_SHARED = 20;
const LATER_WITHIN_DAYS = 31;

/**
 * The traces of these dossiers, whoever asks: for jobs that examine. One statement for each kind of record, however
 * many they are; dossiers without a history of their own (imported ones) have no events.
 */
export async function listTraces(context: Context, ids: readonly string[]): Promise<DossierTrace[]> {
  if (ids.length === 0) return [];
  const rows = await ofDossiers(context, ids);
  const histories = await historiesOf(context, ids);
  const pauses = await pausesOf(context, ids);
  const results = await resultsOf(context, ids);
  const later = await laterOnesOf(context, ids);
  return rows.map(({ dossier, handedOverAt }) => ({
    ...pick(dossier),
    handedOverAt,
    events: histories.get(dossier.id) ?? [],
    pauses: pauses.get(dossier.id) ?? [],
    result: results.get(dossier.id) ?? null,
    laterOnes: later.get(dossier.id) ?? [],
  }));
}

function pick(dossier: Dossier) {
  const { id, code, state, channel, receivingUnitId, competentUnitId, submitterId } = dossier;
  const { submittedAt, receivedAt, dueAt, endedAt, returnedAt } = dossier;
  const what = { id, code, state, channel, receivingUnitId, competentUnitId, submitterId };
  return { ...what, submittedAt, receivedAt, dueAt, endedAt, returnedAt };
}

function anyOfIds(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`;
}

async function ofDossiers(context: Context, ids: readonly string[]) {
  const rows = await context.db
    .selectFrom('dossiers.dossier as dossier')
    .leftJoin('dossiers.hand_over_record as hand_over_record', (join) =>
      join
        .onRef('hand_over_record.province_id', '=', 'dossier.province_id')
        .onRef('hand_over_record.dossier_id', '=', 'dossier.id'),
    )
    .selectAll('dossier')
    .select('hand_over_record.handed_over_at')
    .where('dossier.province_id', '=', context.provinceId)
    .where('dossier.id', '=', anyOfIds(ids))
    .orderBy('dossier.id')
    .execute();
  return rows.map((row) => ({ dossier: toDossier(row), handedOverAt: row.handed_over_at }));
}

async function pausesOf(context: Context, ids: readonly string[]) {
  const rows = await context.db
    .selectFrom('dossiers.pause')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', anyOfIds(ids))
    .orderBy('number')
    .execute();
  const all = rows.map((row) => ({ dossierId: row.dossier_id, pause: toPause(row) }));
  const grouped = Map.groupBy(all, ({ dossierId }) => dossierId);
  return new Map([...grouped].map(([id, list]) => [id, list.map(({ pause }) => pause)]));
}

async function resultsOf(context: Context, ids: readonly string[]): Promise<Map<string, TraceResult>> {
  const { rows } = await sql<{
    id: string;
    sha256: string;
    stored_at: Temporal.Instant;
    shared: string[] | null;
  }>`
    select dossier.id, file.sha256, file.stored_at, (
      select array_agg(other.id::text) from (
        select twin.id from platform.file same
        join dossiers.dossier twin on twin.province_id = same.province_id and twin.result_file_id = same.id
        where same.province_id = ${context.provinceId} and same.sha256 = file.sha256 and twin.id <> dossier.id
        limit ${MOST_SHARED}) other) as shared
    from dossiers.dossier
    join platform.file on file.province_id = dossier.province_id and file.id = dossier.result_file_id
    where dossier.province_id = ${context.provinceId} and dossier.id = any(${[...ids]}::uuid[])
  `.execute(context.db);
  return new Map(
    rows.map(({ id, sha256, stored_at, shared }) => [
      id,
      { sha256, storedAt: stored_at, sharedWith: shared ?? [] },
    ]),
  );
}

async function laterOnesOf(context: Context, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; later_id: string; received_at: Temporal.Instant }>`
    select dossier.id, later.id as later_id, later.received_at
    from dossiers.dossier
    join dossiers.dossier later on later.province_id = dossier.province_id
      and later.owner_search = dossier.owner_search and later.owner_id = dossier.owner_id
      and later.procedure_id = dossier.procedure_id and later.id <> dossier.id
      and later.received_at > dossier.ended_at
      and later.received_at < dossier.ended_at + make_interval(days => ${LATER_WITHIN_DAYS})
    where dossier.province_id = ${context.provinceId} and dossier.id = any(${[...ids]}::uuid[])
      and (dossier.state in ('stopped', 'withdrawn') or dossier.refusal_reason_code is not null)
    order by later.received_at
  `.execute(context.db);
  const all = rows.map((row) => ({ of: row.id, id: row.later_id, receivedAt: row.received_at }));
  return Map.groupBy(all, ({ of }) => of);
}
