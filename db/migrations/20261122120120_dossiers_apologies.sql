-- dossiers: the apology for what is late or lost, and the one extension it may bring (61 art. 19(9), 21; Mẫu 04)

-- what an officer prepares for the leader's signature; until then it may change
create table dossiers.apology_draft (
  province_id smallint not null,
  dossier_id uuid not null,
  reason text not null,
  new_due_at timestamptz,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  constraint apology_draft_pkey primary key (province_id, dossier_id),
  constraint apology_draft_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id)
);
grant select, insert, update, delete on dossiers.apology_draft to motcua_app;

-- the signed letter; sending it is part of signing. What was signed stays: the program can neither change nor delete it
create table dossiers.apology_letter (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  kind text not null constraint apology_kind check (kind in ('overdue', 'lostPapers')),
  reason text not null constraint apology_reason check (length(regexp_replace(reason, '\s', '', 'g')) >= 10),
  -- the due date that is or was missed; by when the letter had to go out; the new date, if there is one
  due_at timestamptz,
  deadline_at timestamptz,
  new_due_at timestamptz,
  lost_papers jsonb,
  responsible text,
  cost_vnd bigint,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  sent_at timestamptz not null,
  -- for ever
  late boolean not null generated always as (deadline_at is not null and signed_at > deadline_at) stored,
  constraint apology_letter_pkey primary key (province_id, dossier_id, number),
  constraint apology_letter_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint apology_overdue check (kind <> 'overdue' or (due_at is not null and deadline_at is not null and lost_papers is null)),
  constraint apology_lost_papers check (kind <> 'lostPapers' or
    (new_due_at is null and jsonb_array_length(lost_papers) > 0 and length(trim(responsible)) > 1 and cost_vnd >= 0)),
  constraint apology_new_due check (new_due_at is null or (new_due_at > due_at and new_due_at > signed_at)),
  constraint apology_order check (drafted_at <= signed_at and sent_at >= signed_at),
  constraint apology_extension_date unique (province_id, dossier_id, new_due_at)
);
-- at most one extension a dossier, at most one apology for a due date
create unique index apology_one_extension on dossiers.apology_letter (province_id, dossier_id) where new_due_at is not null;
create unique index apology_once on dossiers.apology_letter (province_id, dossier_id, due_at) where kind = 'overdue';
grant select, insert on dossiers.apology_letter to motcua_app;

-- proof that the citizen got it, by the office that received the dossier
create table dossiers.apology_delivery (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  channel text not null constraint apology_delivery_channel check (channel in ('hand', 'postal', 'email', 'sms', 'phone')),
  delivered_at timestamptz not null,
  note text not null constraint apology_delivery_note check (length(trim(note)) >= 5),
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint apology_delivery_pkey primary key (province_id, dossier_id, number),
  constraint apology_delivery_letter foreign key (province_id, dossier_id, number)
    references dossiers.apology_letter (province_id, dossier_id, number),
  constraint apology_delivery_file foreign key (province_id, file_id) references platform.file (province_id, id)
);
grant select, insert on dossiers.apology_delivery to motcua_app;

-- hẹn lại: only the date of the dossier's own letter fits. due_at stays what it was: a new date makes nothing on time
alter table dossiers.dossier add column extended_due_at timestamptz;
alter table dossiers.dossier add constraint dossier_extension foreign key (province_id, id, extended_due_at)
  references dossiers.apology_letter (province_id, dossier_id, new_due_at);
-- the due date for which somebody was told to apologise or to finish: a mark of the job that tells, no fact of the dossier
alter table dossiers.dossier add column obliged_for timestamptz;
grant update (extended_due_at, obliged_for) on dossiers.dossier to motcua_app;
create index dossier_unobliged on dossiers.dossier (province_id, due_at)
  where ended_at is null and obliged_for is distinct from due_at;
