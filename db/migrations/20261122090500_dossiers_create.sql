-- dossiers: what a citizen hands in, and everything that happens to it until the result is returned (hồ sơ)
create schema dossiers;

-- coded reasons of the law for refusing and sending back (lý do)
create table dossiers.reason (
  code text not null constraint reason_pkey primary key,
  kind text not null constraint reason_kind check (kind in ('refuseIntake', 'refuse', 'sendBack')),
  name text not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to date,
  verified boolean not null,
  -- a refusal refers to code and kind, so that no reason of another kind fits
  constraint reason_of_kind unique (code, kind)
);

-- owner, submitter, representative (chủ hồ sơ, người nộp, người được ủy quyền); the identity number is encrypted,
-- found by its blind index; one row a person or organisation, its details as last given: for the next look-up only.
-- What a dossier says of its people stands in dossiers.party
create table dossiers.person (
  province_id smallint not null,
  id uuid not null,
  kind text not null constraint person_kind check (kind in ('citizen', 'business')),
  full_name text not null constraint person_full_name check (full_name <> ''),
  name_search text not null,
  birth_date date,
  identity_kind text not null constraint person_identity_kind check (identity_kind in ('citizenId', 'passport', 'businessNumber', 'none')),
  identity_cipher text,
  identity_index text,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  updated_at timestamptz not null,
  constraint person_pkey primary key (province_id, id),
  constraint person_identity check ((identity_kind = 'none') = (identity_cipher is null) and (identity_cipher is null) = (identity_index is null))
);
create unique index person_identity_unique on dossiers.person (province_id, identity_index) where identity_index is not null;

create table dossiers.dossier (
  province_id smallint not null,
  id uuid not null,
  -- code and year are the look-up key; the code is given once and for life
  code text not null constraint dossier_code_shape check (code ~ '^[A-Z0-9]{1,3}([.][A-Z0-9]{1,3}){1,3}-[0-9]{6}-[0-9]{4,7}$'),
  year smallint not null,
  state text not null constraint dossier_state check (state in
    ('received', 'handedOver', 'appraising', 'awaitingApproval', 'approved', 'resultReady', 'returned', 'intakeRefused', 'refused')),
  -- number of the last event: the optimistic lock, and `seq` of the event that brought it here
  version integer not null,
  procedure_id uuid not null,
  procedure_version_id uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  procedure_field text not null,
  channel text not null constraint dossier_channel check (channel in ('counter', 'online', 'postal')),
  -- three organisations: who took it in, who decides, where the citizen was helped
  receiving_unit_id uuid not null,
  competent_unit_id uuid not null,
  place_of_help_unit_id uuid not null,
  owner_id uuid not null,
  submitter_id uuid not null,
  representative_id uuid,
  owner_name text not null,
  owner_search text not null,
  submitted_at timestamptz not null,
  received_at timestamptz,
  due_at timestamptz,
  time_limit jsonb not null,
  ended_at timestamptz,
  returned_at timestamptz,
  handling_officer_id uuid,
  abstract text not null default '',
  result_delivery text not null constraint dossier_result_delivery check (result_delivery in ('counter', 'postal', 'online')),
  number_of_sets smallint not null constraint dossier_sets check (number_of_sets between 1 and 20),
  fee_vnd integer not null default 0 constraint dossier_fee check (fee_vnd >= 0),
  -- the signed result: none is ready without its file
  result_file_id uuid,
  result_number text,
  -- a refusal without a coded reason and a written one is impossible (61 art. 17(1)(b), 19(8); 118 art. 17, 19)
  refusal_reason_code text,
  refusal_reason_kind text,
  refusal_reason_text text,
  -- the citizen got it, or the office refused it: nothing more to do; keeps the index of open dossiers small
  open boolean not null generated always as (state not in ('returned', 'intakeRefused')) stored,
  constraint dossier_pkey primary key (province_id, id),
  constraint dossier_code_unique unique (province_id, code, year),
  constraint dossier_owner foreign key (province_id, owner_id) references dossiers.person (province_id, id),
  constraint dossier_submitter foreign key (province_id, submitter_id) references dossiers.person (province_id, id),
  constraint dossier_representative foreign key (province_id, representative_id) references dossiers.person (province_id, id),
  constraint dossier_refusal_reason foreign key (refusal_reason_code, refusal_reason_kind) references dossiers.reason (code, kind),
  constraint dossier_refusal_reason_kind check (
    refusal_reason_kind = case state when 'intakeRefused' then 'refuseIntake' else 'refuse' end),
  -- ten characters that say something: white space does not count
  constraint dossier_refusal_has_reason check (
    (state in ('intakeRefused', 'refused') or (state = 'returned' and refusal_reason_code is not null))
      = (refusal_reason_code is not null and length(regexp_replace(coalesce(refusal_reason_text, ''), '\s', '', 'g')) >= 10)
    and (refusal_reason_code is null) = (refusal_reason_text is null)
    and (refusal_reason_code is null) = (refusal_reason_kind is null)),
  constraint dossier_result_file foreign key (province_id, result_file_id) references platform.file (province_id, id),
  constraint dossier_received check (state = 'intakeRefused' or received_at is not null),
  constraint dossier_ended check ((state in ('resultReady', 'refused', 'returned', 'intakeRefused')) = (ended_at is not null)),
  constraint dossier_returned check ((state = 'returned') = (returned_at is not null)),
  constraint dossier_result check ((state = 'resultReady' or (state = 'returned' and refusal_reason_code is null)) = (result_file_id is not null)),
  constraint dossier_handled check (state not in ('appraising', 'awaitingApproval', 'approved') or handling_officer_id is not null)
);
create index dossier_worklist_competent on dossiers.dossier (province_id, competent_unit_id, state, due_at, id) where open;
create index dossier_worklist_receiving on dossiers.dossier (province_id, receiving_unit_id, state, due_at, id) where open;
create index dossier_by_officer on dossiers.dossier (province_id, handling_officer_id, state, due_at, id) where open;
create index dossier_register on dossiers.dossier (province_id, receiving_unit_id, received_at, id);
create index dossier_received on dossiers.dossier (province_id, received_at, id);
create index dossier_by_owner_name on dossiers.dossier (province_id, owner_search);

-- what was declared of each person when the dossier was brought in (chủ hồ sơ, người nộp, người được ủy quyền): it stays,
-- whatever the same person declares elsewhere later. The number itself stands in dossiers.person alone
create table dossiers.party (
  province_id smallint not null,
  dossier_id uuid not null,
  role text not null constraint party_role check (role in ('owner', 'submitter', 'representative')),
  person_id uuid not null,
  kind text not null constraint party_kind check (kind in ('citizen', 'business')),
  full_name text not null constraint party_full_name check (full_name <> ''),
  birth_date date,
  identity_kind text not null constraint party_identity_kind check (identity_kind in ('citizenId', 'passport', 'businessNumber', 'none')),
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  constraint party_pkey primary key (province_id, dossier_id, role),
  constraint party_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint party_person foreign key (province_id, person_id) references dossiers.person (province_id, id)
);

-- what is in the dossier (thành phần hồ sơ): each paper of the procedure, in what form and how many
create table dossiers.part (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  paper_code text,
  name text not null constraint part_name check (name <> ''),
  form text not null constraint part_form check (form in ('original', 'certifiedCopy', 'copy', 'scan', 'electronic')),
  count smallint not null constraint part_count check (count between 1 and 99),
  file_id uuid,
  constraint part_pkey primary key (province_id, dossier_id, number),
  constraint part_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint part_file foreign key (province_id, file_id) references platform.file (province_id, id)
);

-- what the officer found when examining the dossier (thẩm định)
create table dossiers.appraisal (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  officer_id uuid not null,
  proposal text not null constraint appraisal_proposal check (proposal in ('grant', 'refuse')),
  conclusion text not null constraint appraisal_conclusion check (length(trim(conclusion)) > 0),
  written_at timestamptz not null,
  constraint appraisal_pkey primary key (province_id, dossier_id, number),
  constraint appraisal_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id)
);

-- the result given back, to whom, on what proof (biên bản trả kết quả)
create table dossiers.hand_over_record (
  province_id smallint not null,
  dossier_id uuid not null,
  received_by text not null constraint hand_over_record_received_by check (received_by <> ''),
  relation text not null constraint hand_over_record_relation check (relation in ('owner', 'submitter', 'representative', 'courier', 'online')),
  proof text not null default '',
  handed_over_at timestamptz not null,
  handed_over_by uuid not null,
  constraint hand_over_record_pkey primary key (province_id, dossier_id),
  constraint hand_over_record_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id)
);

-- the next number of the day at a unit; gaps are allowed, the same number twice is not
create table dossiers.code_counter (
  province_id smallint not null,
  unit_id uuid not null,
  day date not null,
  last integer not null,
  constraint code_counter_pkey primary key (province_id, unit_id, day)
);

grant usage on schema dossiers to motcua_app;
grant select, insert on dossiers.reason, dossiers.person, dossiers.dossier, dossiers.party, dossiers.part,
  dossiers.appraisal, dossiers.hand_over_record to motcua_app;
grant select, insert, update on dossiers.code_counter to motcua_app;
-- a reason ends, it does not change
grant update (valid_to) on dossiers.reason to motcua_app;
-- the number of a person is given once
grant update (kind, full_name, name_search, birth_date, address, phone, email, updated_at) on dossiers.person to motcua_app;
-- code, moment of receipt, procedure, people and units of a dossier are given once
grant update (state, version, due_at, ended_at, returned_at, handling_officer_id, result_file_id, result_number,
  refusal_reason_code, refusal_reason_kind, refusal_reason_text) on dossiers.dossier to motcua_app;
