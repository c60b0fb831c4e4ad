import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Condition } from '../conditions.ts';
import { type IncomingRow, incomingTable } from './incoming.ts';

/** A row whose code is known already, and how it compares with what stands here. */
export interface KnownRow {
  readonly line: number;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly kind: 'ours' | 'same' | 'differs';
}

/** What of a dossier a later file may change; the version of the procedure follows from code and day. */
const FACTS = [
  'state',
  'procedure_code',
  'channel',
  'receiving_unit_id',
  'competent_unit_id',
  'owner_kind',
  'owner_name',
  'submitted_at',
  'received_at',
  'due_at',
  'ended_at',
  'returned_at',
  'abstract',
  'result_delivery',
  'national',
] as const;

/** Columns that are written, beside those that are the same for every row. */
const WRITTEN = [
  ...FACTS,
  'procedure_id',
  'procedure_version_id',
  'procedure_name',
  'procedure_field',
  'owner_search',
] as const;

function columnsOf(table: string, names: readonly string[]) {
  return sql.join(names.map((name) => sql.ref(`${table}.${name}`)));
}

/**
 * Puts the rows whose codes are new into the register, in one statement, and answers those whose codes are not: dossiers that are
 * handled here, unchanged ones and such that differ.
 */
export async function takeIn(
  context: Context,
  importId: string,
  rows: readonly IncomingRow[],
): Promise<KnownRow[]> {
  const { provinceId } = context;
  const answer = await sql<KnownRow>`
    with ${incomingTable(rows)},
    known as materialized (
      select i.line, d.id, d.version, d.state, case when d.import_id is null then 'ours'
        when (${columnsOf('d', FACTS)}) is distinct from (${columnsOf('i', FACTS)}) then 'differs' else 'same' end as kind
      from incoming i join dossiers.dossier d on d.province_id = ${provinceId} and d.code = i.code and d.year = i.year),
    made as (
      insert into dossiers.dossier (province_id, import_id, version, id, code, year, place_of_help_unit_id, time_limit, number_of_sets,
        ${sql.join(WRITTEN.map((name) => sql.ref(name)))})
      select ${provinceId}::smallint, ${importId}::uuid, 0, i.id, i.code, i.year, i.receiving_unit_id, 'null'::jsonb, 1,
        ${columnsOf('i', WRITTEN)}
      from incoming i where not exists (select from known where known.line = i.line)
      returning province_id, owner_search),
    named as (${namesOf(sql`made`)})
    select line, id, version, state, kind from known
  `.execute(context.db);
  return answer.rows;
}

/** Puts the names of these rows among those that are searched; in order, so that two imports never wait for each other in a ring. */
function namesOf(written: RawBuilder<unknown>) {
  return sql`insert into dossiers.owner_name (province_id, name_search)
    select distinct province_id, owner_search from ${written} order by 1, 2 on conflict do nothing`;
}

const CORRECTED = { type: 'dossier.import-corrected' } as const;

/** A dossier that a later file states otherwise; the ids are those of its events. */
export interface Correction {
  readonly known: KnownRow;
  readonly eventId: string;
  readonly year: number;
}

/**
 * Writes what a later file says of dossiers that were taken over before, and an event for each, in one statement. Answers how many
 * were changed: one that somebody changed since it was compared is left.
 */
export async function correctTakenIn(
  context: Context,
  importId: string,
  rows: readonly IncomingRow[],
  corrections: readonly Correction[],
): Promise<number> {
  const { actor, provinceId } = context;
  const set = sql.join(
    [...WRITTEN, 'place_of_help_unit_id'].map(
      (name) =>
        sql`${sql.ref(name)} = ${sql.ref(`i.${name === 'place_of_help_unit_id' ? 'receiving_unit_id' : name}`)}`,
    ),
  );
  const answer = await sql<{ line: number }>`
    with ${incomingTable(rows)},
    wanted as materialized (
      select * from unnest(${corrections.map(({ known }) => known.line)}::int[], ${corrections.map(({ known }) => known.version)}::int[],
        ${corrections.map(({ known }) => known.state)}::text[], ${corrections.map(({ eventId }) => eventId)}::uuid[],
        ${corrections.map(({ year }) => year)}::int[]) as w(line, seen, state_before, event_id, event_year)),
    corrected as (
      update dossiers.imported_dossier d set import_id = ${importId}::uuid, version = d.version + 1, ${set}
      from incoming i join wanted on wanted.line = i.line
      where d.province_id = ${provinceId} and d.code = i.code and d.year = i.year and d.version = wanted.seen
      returning d.province_id, d.id, d.version, d.state, d.competent_unit_id, d.owner_search, i.line),
    named as (${namesOf(sql`corrected`)}),
    noted as (
      insert into platform.event (province_id, year, subject_id, seq, id, subject_kind, type, occurred_at, actor_kind, actor_id,
        actor_name, unit_id, request_id, data)
      select ${provinceId}::smallint, w.event_year, c.id, c.version, w.event_id, 'dossier', ${CORRECTED.type},
        ${context.clock.now()}::timestamptz, ${actor.kind}, ${actor.kind === 'officer' ? actor.officerId : null}::uuid,
        ${actor.kind === 'anonymous' ? null : actor.name}, c.competent_unit_id, ${context.requestId},
        jsonb_build_object('importId', ${importId}::text, 'stateBefore', w.state_before, 'state', c.state)
      from corrected c join wanted w on w.line = c.line)
    select line from corrected
  `.execute(context.db);
  return answer.rows.length;
}

/** The dossiers with these ids. */
export function isOneOf(ids: readonly string[]): Condition {
  return sql`id = any(${[...ids]}::uuid[])`;
}
