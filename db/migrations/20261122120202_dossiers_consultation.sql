-- dossiers: opinions asked of other units (lấy ý kiến, 61 art. 19(5); several at once, art. 19(6)); the clock runs on
create table dossiers.consultation (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  -- who is asked
  unit_id uuid not null,
  question text not null constraint consultation_question check (length(regexp_replace(question, '\s', '', 'g')) >= 10),
  asked_by uuid not null,
  asked_at timestamptz not null,
  working_days smallint not null constraint consultation_working_days check (working_days between 1 and 60),
  due_at timestamptz not null,
  -- nobody answered in time yet, and the head of the one-stop office has not been told
  watched boolean not null default true,
  constraint consultation_pkey primary key (province_id, dossier_id, number),
  constraint consultation_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint consultation_due check (due_at > asked_at)
);
create index consultation_by_unit on dossiers.consultation (province_id, unit_id, dossier_id);
create index consultation_watched on dossiers.consultation (province_id, due_at) where watched;

-- a table of its own, only added to: what was answered, and when, stays; so late stays late
create table dossiers.consultation_answer (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  answer text not null constraint consultation_answer_text check (length(regexp_replace(answer, '\s', '', 'g')) >= 10),
  file_id uuid,
  constraint consultation_answer_pkey primary key (province_id, dossier_id, number),
  constraint consultation_answer_consultation foreign key (province_id, dossier_id, number)
    references dossiers.consultation (province_id, dossier_id, number),
  constraint consultation_answer_file foreign key (province_id, file_id) references platform.file (province_id, id)
);
grant select, insert on dossiers.consultation, dossiers.consultation_answer to motcua_app;
grant update (watched) on dossiers.consultation to motcua_app;
