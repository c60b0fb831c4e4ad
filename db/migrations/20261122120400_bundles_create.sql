-- bundles: linked procedures, such as "3 trong 1" (liên thông: NĐ 63/2024/NĐ-CP am. NĐ 301/2026/NĐ-CP, NĐ 118/2025 art. 19)
create schema bundles;

-- which procedures are done in one go, in what order, with whose result: configuration, in versions (nhóm thủ tục liên thông)
create table bundles.bundle_version (
  province_id smallint not null,
  id uuid not null,
  code text not null constraint bundle_version_code check (code ~ '^[a-z][A-Za-z0-9]{0,39}$'),
  number smallint not null constraint bundle_version_number check (number > 0),
  name text not null constraint bundle_version_name check (name <> ''),
  valid_from date not null,
  valid_to date,
  -- false: no source confirmed what is in it; shown as such, never as law
  verified boolean not null,
  content jsonb not null,
  constraint bundle_version_pkey primary key (province_id, id),
  constraint bundle_version_once unique (province_id, code, number),
  constraint bundle_version_validity check (valid_to is null or valid_to >= valid_from)
);

-- what a citizen handed in once for all procedures of a bundle (hồ sơ liên thông): the parent
create table bundles.linked_dossier (
  province_id smallint not null,
  id uuid not null,
  code text not null constraint linked_dossier_code_shape check (code ~ '^[A-Z0-9]{1,3}([.][A-Z0-9]{1,3}){1,3}-[0-9]{6}-[0-9]{4,7}$'),
  bundle_version_id uuid not null,
  receiving_unit_id uuid not null,
  channel text not null constraint linked_dossier_channel check (channel in ('counter', 'online', 'postal')),
  result_delivery text not null constraint linked_dossier_result_delivery check (result_delivery in ('counter', 'postal', 'online')),
  owner_name text not null,
  owner_search text not null,
  received_at timestamptz not null,
  -- after 15:00 counting starts the next working day (NĐ 63/2024 art. 7(2))
  counted_from timestamptz not null,
  -- of the whole, where the law sets one; each step has its own beside it
  due_at timestamptz,
  -- every step has ended or was cancelled
  ended_at timestamptz,
  constraint linked_dossier_pkey primary key (province_id, id),
  constraint linked_dossier_code_unique unique (province_id, code),
  constraint linked_dossier_version foreign key (province_id, bundle_version_id) references bundles.bundle_version (province_id, id),
  constraint linked_dossier_times check (counted_from >= received_at and (ended_at is null or ended_at >= received_at))
);
create index linked_dossier_list on bundles.linked_dossier (province_id, received_at desc, id desc);
create index linked_dossier_by_owner on bundles.linked_dossier (province_id, owner_search);

-- one procedure of it: waits for the results it needs, then is a dossier of its own (dossiers.dossier)
create table bundles.step (
  province_id smallint not null,
  linked_dossier_id uuid not null,
  code text not null,
  position smallint not null,
  procedure_code text not null,
  competent_unit_id uuid not null,
  channel text not null constraint step_channel check (channel in ('counter', 'online', 'postal')),
  -- the longer limit of the law applies (phải xác minh)
  longer boolean not null,
  -- papers the citizen handed in for it, until its dossier has them
  papers jsonb not null,
  state text not null constraint step_state check (state in ('waiting', 'started', 'cancelled')),
  dossier_id uuid,
  started_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  -- xác nhận đã nhận kết quả của bước trước: within two working hours (NĐ 63/2024 art. 7(4))
  acknowledge_due_at timestamptz,
  acknowledged_at timestamptz,
  alarmed_at timestamptz,
  constraint step_pkey primary key (province_id, linked_dossier_id, code),
  constraint step_linked_dossier foreign key (province_id, linked_dossier_id) references bundles.linked_dossier (province_id, id),
  constraint step_started check ((state = 'started') = (dossier_id is not null) and (state = 'started') = (started_at is not null)),
  constraint step_cancelled check ((state = 'cancelled') = (cancelled_at is not null)
    and (state = 'cancelled') = (length(trim(coalesce(cancel_reason, ''))) > 0)),
  constraint step_acknowledged check (acknowledge_due_at is not null or (acknowledged_at is null and alarmed_at is null))
);
create unique index step_by_dossier on bundles.step (province_id, dossier_id) where dossier_id is not null;
create index step_by_unit on bundles.step (province_id, competent_unit_id);
create index step_unacknowledged on bundles.step (province_id, acknowledge_due_at)
  where acknowledge_due_at is not null and acknowledged_at is null and alarmed_at is null;

-- a result that became a paper of a following dossier; a corrected result comes again under the next number
create table bundles.passed_result (
  province_id smallint not null,
  linked_dossier_id uuid not null,
  from_step text not null,
  to_step text not null,
  number smallint not null constraint passed_result_number check (number > 0),
  from_dossier_id uuid not null,
  file_id uuid not null,
  passed_at timestamptz not null,
  constraint passed_result_pkey primary key (province_id, linked_dossier_id, from_step, to_step, number),
  constraint passed_result_from foreign key (province_id, linked_dossier_id, from_step) references bundles.step (province_id, linked_dossier_id, code),
  constraint passed_result_to foreign key (province_id, linked_dossier_id, to_step) references bundles.step (province_id, linked_dossier_id, code),
  constraint passed_result_file foreign key (province_id, file_id) references platform.file (province_id, id)
);
create index passed_result_by_dossier on bundles.passed_result (province_id, from_dossier_id);

grant usage on schema bundles to motcua_app;
grant select, insert on bundles.bundle_version, bundles.linked_dossier, bundles.step, bundles.passed_result to motcua_app;
-- a version ends, it does not change; what was handed in is given once; a passed result stays
grant update (valid_to) on bundles.bundle_version to motcua_app;
grant update (ended_at) on bundles.linked_dossier to motcua_app;
grant update (state, dossier_id, started_at, cancelled_at, cancel_reason, acknowledge_due_at, acknowledged_at, alarmed_at)
  on bundles.step to motcua_app;
