import { type RawBuilder, sql } from 'kysely';
import { findUnitByCode } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { uuidV7, yearOfId } from '#platform/ids.ts';
import { isBrokenOff, isEnded } from '../domain/dossier-state.ts';
import { makeDossier } from '../testing.ts';
import type { RandomLife } from './random-lives.testing.ts';

/** Units, people and file of every life: those of one dossier made for tests. */
export type Model = Readonly<Record<string, unknown>>;

/** Writes random lives into the tables in bulk and answers their ids; `first` is the number of the first of them. */
export async function insertLives(
  context: Context,
  model: Model,
  lives: readonly RandomLife[],
  first: number,
): Promise<string[]> {
  const written = lives.map((life, index) => rowsOf(context, life, model, first + index));
  await insert(
    context,
    'dossiers.dossier',
    written.map(({ dossier }) => dossier),
  );
  await insert(
    context,
    'platform.event',
    written.flatMap(({ events }) => events),
  );
  await insert(
    context,
    'dossiers.pause',
    written.flatMap(({ pauses }) => pauses),
  );
  return written.map(({ dossier }) => dossier.id);
}

/** A returned dossier as made for tests, whose columns the others take; it is taken out of the replay's way by its unit. */
export async function makeModel(context: Context): Promise<Model> {
  const { id } = await makeDossier(context, {
    state: 'returned',
    competentCode: 'H99.8',
    receivingCode: 'H99.8.1',
  });
  const { rows } = await sql<{ row: Model }>`
    select to_jsonb(d) - 'open' as row from dossiers.dossier as d where province_id = ${context.provinceId} and id = ${id}::uuid
  `.execute(context.db);
  const competent = await findUnitByCode(context, 'H99.7');
  return { ...rows[0]?.row, competent_unit_id: competent?.id };
}

function rowsOf(context: Context, { stored, timeLimit, events }: RandomLife, model: Model, index: number) {
  const at = events[0]?.occurredAt ?? context.clock.now();
  const id = uuidV7(at, numbered(index));
  const { state, version } = stored;
  const refused = state === 'refused' || state === 'intakeRefused' || isRefusalReturned(stored, events);
  const kept = state === 'resultReady' || (state === 'returned' && !refused);
  const kind = state === 'intakeRefused' ? 'refuseIntake' : 'refuse';
  const code = kind === 'refuse' ? 'refuse.conditions-not-met' : 'intake.not-competent';
  const dossier = {
    ...model,
    id,
    code: `H99.9-260101-${String(index + 1).padStart(7, '0')}`,
    state,
    version,
    time_limit: timeLimit,
    submitted_at: at,
    received_at: stored.receivedAt,
    clock_start_at: stored.clockStartAt,
    non_territorial: events[0]?.data.nonTerritorial ?? false,
    due_at: stored.dueAt,
    original_due_at: stored.originalDueAt,
    ended_at: stored.endedAt,
    returned_at: stored.returnedAt,
    handling_officer_id: model.owner_id,
    result_file_id: kept ? model.result_file_id : null,
    refusal_reason_code: refused ? code : null,
    refusal_reason_kind: refused ? kind : null,
    refusal_reason_text: refused ? 'Không đủ điều kiện theo quy định' : null,
    closing_reason_code: state === 'stopped' ? 'stop.subject-gone' : null,
    closing_reason_text: isBrokenOff(state) ? 'Không còn nhu cầu giải quyết' : null,
  };
  return { dossier, events: eventRows(context, id, events), pauses: pauseRows(context, id, stored, model) };
}

/** Ten bytes that no other index has. */
function numbered(index: number): Uint8Array {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(4, index);
  return bytes;
}

function isRefusalReturned({ state }: RandomLife['stored'], events: RandomLife['events']): boolean {
  return isEnded(state) && state === 'returned' && events.some(({ type }) => type === 'dossier.refused');
}

function eventRows(context: Context, id: string, events: RandomLife['events']): Model[] {
  return events.map(({ seq, type, occurredAt, data }) => ({
    province_id: context.provinceId,
    year: yearOfId(id),
    subject_id: id,
    seq,
    id,
    subject_kind: 'dossier',
    type,
    occurred_at: occurredAt,
    actor_kind: 'system',
    request_id: 'generated',
    data,
  }));
}

function pauseRows(context: Context, id: string, { pauses }: RandomLife['stored'], model: Model): Model[] {
  return pauses.map((pause) => ({
    province_id: context.provinceId,
    dossier_id: id,
    number: pause.number,
    kind: pause.kind,
    stage: 'appraising',
    clock_mode: pause.clockMode,
    reason_code: pause.reasonCode,
    reason_text: 'Cần làm rõ nội dung kê khai',
    requested: pause.kind === 'supplement' ? ['Tờ khai'] : [],
    legal_ground: 'Căn cứ riêng của lần yêu cầu này',
    late: false,
    amount_vnd: pause.kind === 'payment' ? 50_000 : null,
    requested_by: model.owner_id,
    started_at: pause.startedAt,
    answer_due_at: pause.startedAt,
    ended_at: pause.endedAt,
    ended_by: pause.endedAt && model.owner_id,
    answered: pause.answered,
  }));
}

async function insert(context: Context, table: string, rows: readonly Model[]): Promise<void> {
  const [row] = rows;
  if (!row) return;
  const columns: RawBuilder<unknown> = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  // A null in JSON is a null of SQL: a time limit that is not known stays one of JSON.
  const kept = (name: string) => (name === 'time_limit' ? sql`coalesce(time_limit, 'null')` : sql.ref(name));
  const values = sql.join(Object.keys(row).map(kept));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${values} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
  `.execute(context.db);
}
