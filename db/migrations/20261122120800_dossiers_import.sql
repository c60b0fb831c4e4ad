-- dossiers taken over from another system (nhập hồ sơ): its dates are facts, it has no clock and no papers here

-- one file that was brought in, and how it compares with what its sender says of it
create table dossiers.import (
  province_id smallint not null,
  id uuid not null,
  file_name text not null constraint import_file_name check (file_name <> ''),
  sha256 text not null constraint import_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  format text not null constraint import_format check (format in ('csv', 'xlsx', 'jsonl')),
  -- the bytes, where they came by page or interface; the command line reads them where they stand
  file_id uuid,
  state text not null constraint import_state check (state in ('running', 'done', 'failed')),
  -- a code, where the file as a whole could not be read
  fault text,
  started_at timestamptz not null,
  started_by uuid,
  started_by_name text not null,
  finished_at timestamptz,
  -- so far it has been worked off: a run that ended in the middle goes on from here
  lines_done integer not null default 0,
  rows integer not null default 0,
  imported integer not null default 0,
  unchanged integer not null default 0,
  changed integer not null default 0,
  rejected integer not null default 0,
  -- accepted rows by national state and by month of receipt, and what the sender claims of the same
  found jsonb not null,
  claimed jsonb not null,
  constraint import_pkey primary key (province_id, id),
  constraint import_file foreign key (province_id, file_id) references platform.file (province_id, id),
  constraint import_sum check (rows = imported + unchanged + changed + rejected),
  constraint import_finished check ((state = 'running') = (finished_at is null)),
  constraint import_fault check ((state = 'failed') = (fault is not null))
);

-- a row that was not taken, and why; without numbers and addresses of people
create table dossiers.import_rejection (
  province_id smallint not null,
  import_id uuid not null,
  line integer not null,
  reasons text[] not null,
  record jsonb not null,
  constraint import_rejection_pkey primary key (province_id, import_id, line),
  constraint import_rejection_import foreign key (province_id, import_id) references dossiers.import (province_id, id)
);

-- import_id marks what was taken over. No foreign key: it would be looked up once for each of a million rows
alter table dossiers.dossier add column import_id uuid;
alter table dossiers.dossier add column owner_kind text;
-- parts of the national record that have no column here (DSKetNoiCSDL, TaiLieuNop …), as they came
alter table dossiers.dossier add column national jsonb;
alter table dossiers.dossier alter column owner_id drop not null;
alter table dossiers.dossier alter column submitter_id drop not null;
alter table dossiers.dossier add constraint dossier_people check (import_id is not null or (owner_id is not null and submitter_id is not null));
alter table dossiers.dossier add constraint dossier_owner_kind check (
  (import_id is null) = (owner_kind is null) and (owner_kind is null or owner_kind in ('citizen', 'business')));
alter table dossiers.dossier drop constraint dossier_code_shape;
alter table dossiers.dossier add constraint dossier_code_shape check (
  code ~ '^[A-Z0-9]{1,3}([.][A-Z0-9]{1,3}){1,3}-[0-9]{6}-[0-9]{4,7}$'
  or (import_id is not null and code ~ '^[A-Z0-9]{1,3}([.][A-Z0-9]{1,3}){0,8}-[0-9]{6}-[0-9]{4,7}$'));

-- `submitted`: sent to another system and not yet received there (national state 1); counts nowhere
alter table dossiers.dossier drop constraint dossier_state;
alter table dossiers.dossier add constraint dossier_state check (
  state in ('received', 'handedOver', 'appraising', 'awaitingSupplement', 'awaitingPayment', 'awaitingApproval', 'approved', 'resultReady',
   'returned', 'intakeRefused', 'refused', 'stopped', 'withdrawn') or (state = 'submitted' and import_id is not null));
alter table dossiers.dossier drop constraint dossier_received;
alter table dossiers.dossier add constraint dossier_received check (state in ('intakeRefused', 'submitted') or received_at is not null);
-- officer, result and reason stand in the system it came from
alter table dossiers.dossier drop constraint dossier_handled;
alter table dossiers.dossier add constraint dossier_handled check (import_id is not null or
  state not in ('appraising', 'awaitingSupplement', 'awaitingPayment', 'awaitingApproval', 'approved') or handling_officer_id is not null);
alter table dossiers.dossier drop constraint dossier_result;
alter table dossiers.dossier add constraint dossier_result check (import_id is not null or
  (state = 'resultReady' or (state = 'returned' and refusal_reason_code is null)) = (result_file_id is not null));
alter table dossiers.dossier drop constraint dossier_refusal_has_reason;
alter table dossiers.dossier add constraint dossier_refusal_has_reason check (import_id is not null or
  ((state in ('intakeRefused', 'refused') or (state = 'returned' and refusal_reason_code is not null))
      = (refusal_reason_code is not null and length(regexp_replace(coalesce(refusal_reason_text, ''), '\s', '', 'g')) >= 10)
    and (refusal_reason_code is null) = (refusal_reason_text is null)
    and (refusal_reason_code is null) = (refusal_reason_kind is null)));
alter table dossiers.dossier drop constraint dossier_closing_has_reason;
alter table dossiers.dossier add constraint dossier_closing_has_reason check (import_id is not null or (
  (state = 'stopped') = (closing_reason_code is not null)
  and (state in ('stopped', 'withdrawn')) = (closing_reason_text is not null)
  and (closing_reason_text is null or length(regexp_replace(closing_reason_text, '\s', '', 'g')) >= 10)));

-- nobody here works on what was taken over: it stays out of the indexes of the worklists
drop index dossiers.dossier_worklist_competent;
drop index dossiers.dossier_worklist_receiving;
drop index dossiers.dossier_by_officer;
create index dossier_worklist_competent on dossiers.dossier (province_id, competent_unit_id, state, due_at, id) where open and import_id is null;
create index dossier_worklist_receiving on dossiers.dossier (province_id, receiving_unit_id, state, due_at, id) where open and import_id is null;
create index dossier_by_officer on dossiers.dossier (province_id, handling_officer_id, state, due_at, id) where open and import_id is null;
drop index dossiers.dossier_unobliged;
create index dossier_unobliged on dossiers.dossier (province_id, due_at)
  where ended_at is null and obliged_for is distinct from due_at and import_id is null;

-- what a later file may correct: every fact of a dossier that was taken over, and of no other. The application has no right to
-- change code, receipt, procedure or units of a dossier; through this view it has it, for these rows alone
create view dossiers.imported_dossier as
  select province_id, id, code, year, version, import_id, state, procedure_id, procedure_version_id, procedure_code, procedure_name, procedure_field, channel,
    receiving_unit_id, competent_unit_id, place_of_help_unit_id, owner_kind, owner_name, owner_search, submitted_at, received_at, due_at,
    ended_at, returned_at, abstract, result_delivery, national
  from dossiers.dossier where import_id is not null
  with local check option;

grant select, insert on dossiers.import, dossiers.import_rejection to motcua_app;
grant update (state, fault, finished_at, lines_done, rows, imported, unchanged, changed, rejected, found) on dossiers.import to motcua_app;
grant select on dossiers.imported_dossier to motcua_app;
grant update (version, import_id, state, procedure_id, procedure_version_id, procedure_code, procedure_name, procedure_field, channel,
  receiving_unit_id, competent_unit_id, place_of_help_unit_id, owner_kind, owner_name, owner_search, submitted_at, received_at, due_at,
  ended_at, returned_at, abstract, result_delivery, national) on dossiers.imported_dossier to motcua_app;
