import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../../src/platform/sql/schema.ts';

/** Tables that are filled, with the indexes switched off until all rows are there. */
export const FILLED = [
  'dossiers.dossier',
  'dossiers.person',
  'dossiers.party',
  'dossiers.part',
  'dossiers.pause',
  'dossiers.appraisal',
  'platform.event_before_2027',
] as const;

/** No index is kept up while the rows come: one that does not stand ready is made anew as a whole by `reindex`. */
export async function switchIndexesOff(db: Kysely<DB>): Promise<void> {
  for (const table of FILLED)
    await sql`update pg_index set indisready = false where indrelid = ${table}::regclass`.execute(db);
}

export async function makeIndexes(db: Kysely<DB>, table: string): Promise<void> {
  await sql`reindex table ${sql.table(table)}`.execute(db);
  await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
}

/** One person for five dossiers, all of whom are known before the first dossier. */
export async function insertPersons(db: Kysely<DB>, provinceId: number, persons: number): Promise<void> {
  await sql`insert into dossiers.person (province_id, id, kind, full_name, name_search, identity_kind, address, updated_at)
    select ${provinceId}, ${personId(sql`p`)}, 'citizen', name, folded, 'none', 'thôn Đông, tỉnh Lam Giang', '2022-01-04'
    from generate_series(0, ${persons - 1}) as p join bench.name on number = ${nameOf(sql`p`)}`.execute(db);
}

/** Every name of an owner once, as each dossier brings it: foreign keys are not checked here. */
export async function insertOwnerNames(db: Kysely<DB>): Promise<void> {
  await sql`insert into dossiers.owner_name select distinct province_id, owner_search from dossiers.dossier
    on conflict do nothing`.execute(db);
  await sql`vacuum (analyze) dossiers.owner_name`.execute(db);
}

/** The dossiers of the lives from `first` on, `copies` of each, with all that belongs to them. */
export async function insertDossiers(
  db: Kysely<DB>,
  lives: { readonly first: number; readonly before: number },
  amounts: { readonly copies: number; readonly persons: number; readonly fileId: string },
): Promise<void> {
  const { copies, persons, fileId } = amounts;
  await sql`drop table if exists bench.made`.execute(db);
  await sql`create unlogged table bench.made as
    select desk.*, officer.officer_id, officer.officer_name, life.number as life, copy, life.channel, life.time_limit, life.submitted_at, life.received_at, life.due_at,
      life.original_due_at, life.ended_at, life.returned_at, life.state, life.refused, life.appraised, life.pause, life.version,
      procedure.procedure_id, procedure.version_id, procedure.code as procedure_code, procedure.name as procedure_name, procedure.field,
      person.p, ${personId(sql`person.p`)} as person_id, name.name as person_name, name.folded as person_search,
      lpad(to_hex(floor(extract(epoch from life.submitted_at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
        || substr(hash, 4, 15) as id
    from bench.life
    cross join generate_series(0, ${copies - 1}) as copy
    cross join lateral (select md5(life.number || '-' || copy) as hash) as md5
    cross join lateral (select ((life.number::bigint * 7919 + copy * 104729) % ${persons})::integer as p) as person
    join bench.procedure on procedure.number = life.procedure
    join bench.desk on desk.number = (life.number * 31 + copy) % (select count(*) from bench.desk)
    join bench.officer on officer.unit_id = desk.unit_id and officer.number = (life.number / 7 + copy) % officer.of_unit
    join bench.name on name.number = ${nameOf(sql`person.p`)}
    where life.number >= ${lives.first} and life.number < ${lives.before}
    order by life.submitted_at, copy`.execute(db);
  await sql`analyze bench.made`.execute(db);
  await sql`insert into dossiers.dossier (province_id, id, code, year, state, version, procedure_id, procedure_version_id, procedure_code,
      procedure_name, procedure_field, channel, receiving_unit_id, competent_unit_id, place_of_help_unit_id, owner_id, submitter_id,
      owner_name, owner_search, submitted_at, received_at, clock_start_at, due_at, original_due_at, time_limit, ended_at, returned_at,
      handling_officer_id, result_delivery, number_of_sets, result_file_id, refusal_reason_code, refusal_reason_kind,
      refusal_reason_text, closing_reason_text)
    select province_id, id::uuid, code || to_char(submitted_at at time zone 'Asia/Ho_Chi_Minh', '-YYMMDD-')
        || lpad((life * ${copies}::bigint + copy)::text, 7, '0'),
      extract(year from submitted_at at time zone 'Asia/Ho_Chi_Minh'), state, version, procedure_id, version_id, procedure_code,
      procedure_name, field, channel, office_id, unit_id, office_id, person_id, person_id, person_name, person_search, submitted_at,
      received_at, received_at, due_at, original_due_at, time_limit, ended_at, returned_at,
      case when state not in ('received', 'handedOver', 'intakeRefused', 'withdrawn') then officer_id end, 'counter', 1,
      case when state in ('resultReady', 'returned') and not refused then ${fileId}::uuid end,
      case when not refused then null when state = 'intakeRefused' then 'intake.not-competent' else 'refuse.conditions-not-met' end,
      case when not refused then null when state = 'intakeRefused' then 'refuseIntake' else 'refuse' end,
      case when refused then 'Không đủ điều kiện theo quy định' end,
      case when state = 'withdrawn' then 'Không còn nhu cầu giải quyết' end
    from bench.made`.execute(db);
  await sql`insert into dossiers.party (province_id, dossier_id, role, person_id, kind, full_name, identity_kind, address)
    select province_id, id::uuid, role, person_id, 'citizen', person_name, 'none', 'thôn Đông, tỉnh Lam Giang'
    from bench.made cross join (values ('owner'), ('submitter')) as roles (role)`.execute(db);
  await sql`insert into dossiers.part (province_id, dossier_id, number, name, form, count)
    select province_id, id::uuid, 1, 'Tờ khai theo mẫu', 'original', 1 from bench.made`.execute(db);
  await sql`insert into dossiers.pause (province_id, dossier_id, number, kind, stage, clock_mode, reason_code, reason_text, requested,
      late, requested_by, started_at, answer_due_at, ended_at, ended_by, answered)
    select province_id, id::uuid, 1, 'supplement', 'appraising', 'pause', 'supplement.clarification', 'Cần làm rõ nội dung kê khai',
      '["Tờ khai"]', false, officer_id, (pause ->> 'started_at')::timestamptz, (pause ->> 'started_at')::timestamptz + interval '9 days',
      (pause ->> 'ended_at')::timestamptz, case when pause ->> 'ended_at' is not null then receptionist_id end,
      case when pause ->> 'ended_at' is not null then true end
    from bench.made where pause ->> 'started_at' is not null`.execute(db);
  await sql`insert into dossiers.appraisal (province_id, dossier_id, number, officer_id, proposal, conclusion, written_at)
    select province_id, id::uuid, 1, officer_id, 'grant', 'Đủ điều kiện', submitted_at + interval '1 day'
    from bench.made where appraised`.execute(db);
  await sql`insert into platform.event (province_id, year, subject_id, seq, id, subject_kind, type, occurred_at, actor_kind, actor_id,
      actor_name, unit_id, request_id, data)
    select province_id, extract(year from submitted_at at time zone 'UTC'), id::uuid, seq,
      (substr(id, 1, 30) || lpad(to_hex(seq), 2, '0'))::uuid, 'dossier', type, at, 'officer',
      case by when 'officer' then officer_id else receptionist_id end, case by when 'officer' then officer_name else receptionist_name end,
      case by when 'officer' then unit_id else office_id end, 'bench', data
    from bench.made join bench.life_event on life_event.number = made.life`.execute(db);
}

function personId(p: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`('017e2320-0000-7000-8000-' || lpad(to_hex(${p}), 12, '0'))::uuid`;
}

/** The frequent names are much more frequent than the rare ones. */
function nameOf(p: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`floor(power((${p}::bigint * 48271 % 65537) / 65537.0, 2) * (select count(*) from bench.name))::integer`;
}
