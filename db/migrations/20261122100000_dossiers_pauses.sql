-- dossiers: steps that stop the clock for a while or for good (bổ sung, nghĩa vụ tài chính, dừng, rút)

-- what the reason does to the clock: it stands still, or counts again from zero (61 art. 19(4))
alter table dossiers.reason add column clock_mode text;
alter table dossiers.reason drop constraint reason_kind;
alter table dossiers.reason add constraint reason_kind check (kind in ('refuseIntake', 'refuse', 'sendBack', 'requestSupplement', 'stop'));
alter table dossiers.reason add constraint reason_clock_mode check (
  (kind = 'requestSupplement') = (clock_mode is not null) and (clock_mode is null or clock_mode in ('pause', 'restart')));

-- the date given at receipt, kept from the first time it is moved; the reason of a stop or a withdrawal
alter table dossiers.dossier add column original_due_at timestamptz;
alter table dossiers.dossier add column closing_reason_code text;
alter table dossiers.dossier add column closing_reason_text text;
alter table dossiers.dossier drop constraint dossier_state;
alter table dossiers.dossier add constraint dossier_state check (state in
  ('received', 'handedOver', 'appraising', 'awaitingSupplement', 'awaitingPayment', 'awaitingApproval', 'approved', 'resultReady',
   'returned', 'intakeRefused', 'refused', 'stopped', 'withdrawn'));
alter table dossiers.dossier drop constraint dossier_ended;
alter table dossiers.dossier add constraint dossier_ended check (
  (state in ('resultReady', 'refused', 'returned', 'intakeRefused', 'stopped', 'withdrawn')) = (ended_at is not null));
alter table dossiers.dossier drop constraint dossier_handled;
alter table dossiers.dossier add constraint dossier_handled check (
  state not in ('appraising', 'awaitingSupplement', 'awaitingPayment', 'awaitingApproval', 'approved') or handling_officer_id is not null);
alter table dossiers.dossier add constraint dossier_original_due check (original_due_at is null or due_at is not null);
alter table dossiers.dossier add constraint dossier_closing_reason_code foreign key (closing_reason_code) references dossiers.reason (code);
-- no stop without a coded reason and ten letters, no withdrawal without what the citizen said (118 art. 21)
alter table dossiers.dossier add constraint dossier_closing_has_reason check (
  (state = 'stopped') = (closing_reason_code is not null)
  and (state in ('stopped', 'withdrawn')) = (closing_reason_text is not null)
  and (closing_reason_text is null or length(regexp_replace(closing_reason_text, '\s', '', 'g')) >= 10));

grant update (original_due_at, closing_reason_code, closing_reason_text) on dossiers.dossier to motcua_app;

-- a column that is computed cannot be altered: made anew, with the indexes that stand on it
drop index dossiers.dossier_worklist_competent;
drop index dossiers.dossier_worklist_receiving;
drop index dossiers.dossier_by_officer;
alter table dossiers.dossier drop column open;
alter table dossiers.dossier add column open boolean not null generated always as
  (state not in ('returned', 'intakeRefused', 'stopped', 'withdrawn')) stored;
create index dossier_worklist_competent on dossiers.dossier (province_id, competent_unit_id, state, due_at, id) where open;
create index dossier_worklist_receiving on dossiers.dossier (province_id, receiving_unit_id, state, due_at, id) where open;
create index dossier_by_officer on dossiers.dossier (province_id, handling_officer_id, state, due_at, id) where open;

-- a time in which the applicant has to act (tạm dừng): a supplement (Mẫu 02) or a financial obligation
create table dossiers.pause (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  kind text not null constraint pause_kind check (kind in ('supplement', 'payment')),
  -- the step from which it was asked for; once a step, again only on a legal ground of its own
  stage text not null,
  clock_mode text not null constraint pause_clock_mode check (clock_mode in ('pause', 'restart')),
  reason_code text,
  reason_text text not null constraint pause_reason_text check (length(regexp_replace(reason_text, '\s', '', 'g')) >= 10),
  requested jsonb not null,
  legal_ground text not null default '',
  -- asked for later than the law allows; kept, never changed
  late boolean not null,
  amount_vnd bigint,
  requested_by uuid not null,
  started_at timestamptz not null,
  answer_due_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  -- false when the dossier was stopped or withdrawn meanwhile
  answered boolean,
  constraint pause_pkey primary key (province_id, dossier_id, number),
  constraint pause_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint pause_reason_code foreign key (reason_code) references dossiers.reason (code),
  constraint pause_supplement check (kind <> 'supplement' or (reason_code is not null and jsonb_array_length(requested) > 0 and amount_vnd is null)),
  constraint pause_payment check (kind <> 'payment' or (amount_vnd is not null and amount_vnd > 0 and clock_mode = 'pause')),
  constraint pause_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (answered is null) and (ended_at is null or ended_at >= started_at))
);
create unique index pause_one_open on dossiers.pause (province_id, dossier_id) where ended_at is null;
create unique index pause_supplement_once on dossiers.pause (province_id, dossier_id, stage) where kind = 'supplement' and length(trim(legal_ground)) < 10;
grant select, insert on dossiers.pause to motcua_app;
grant update (ended_at, ended_by, answered) on dossiers.pause to motcua_app;
