-- integrity: signs that the clock was gamed, each a note to the unit's leader and the auditor (cảnh báo thời hạn)
create schema integrity;

-- the thresholds of the detectors; every change is a new version, and a note names the one it was raised under
create table integrity.settings (
  province_id smallint not null,
  number integer not null constraint settings_number check (number >= 1),
  content jsonb not null,
  reason text not null constraint settings_reason check (length(regexp_replace(reason, '\s', '', 'g')) >= 10),
  entered_at timestamptz not null,
  entered_by uuid,
  constraint settings_pkey primary key (province_id, number)
);

-- a note is raised once for the same evidence, and stays as it was raised
create table integrity.note (
  province_id smallint not null,
  id uuid not null,
  pattern text not null constraint note_pattern check (pattern ~ '^[a-z][A-Za-z]+$'),
  subject_kind text not null constraint note_subject_kind check (subject_kind in ('dossier', 'unit')),
  subject_id uuid not null,
  evidence_key text not null constraint note_evidence_key check (evidence_key <> ''),
  -- whose leader has to explain
  unit_id uuid not null,
  -- who did it; null where no officer is known
  actor_id uuid,
  strength text not null constraint note_strength check (strength in ('weak', 'medium', 'strong')),
  explanation text not null constraint note_explanation check (explanation <> ''),
  -- events, at most some tens: dossier, code, number, type, moment
  evidence jsonb not null constraint note_evidence check (jsonb_array_length(evidence) > 0),
  happened_at timestamptz not null,
  raised_at timestamptz not null,
  answer_due_at timestamptz not null,
  settings_number integer not null,
  constraint note_pkey primary key (province_id, id),
  constraint note_once unique (province_id, pattern, subject_id, evidence_key),
  constraint note_settings foreign key (province_id, settings_number) references integrity.settings (province_id, number)
);
create index note_by_unit on integrity.note (province_id, unit_id, id);
create index note_by_subject on integrity.note (province_id, subject_id);

-- which dossiers a note is about, for their pages
create table integrity.note_dossier (
  province_id smallint not null,
  dossier_id uuid not null,
  note_id uuid not null,
  constraint note_dossier_pkey primary key (province_id, dossier_id, note_id),
  constraint note_dossier_note foreign key (province_id, note_id) references integrity.note (province_id, id)
);

-- giải trình of the unit's leader; more than one until the auditor has concluded
create table integrity.explanation (
  province_id smallint not null,
  note_id uuid not null,
  number smallint not null constraint explanation_number check (number >= 1),
  text text not null constraint explanation_text check (length(regexp_replace(text, '\s', '', 'g')) >= 10),
  late boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint explanation_pkey primary key (province_id, note_id, number),
  constraint explanation_note foreign key (province_id, note_id) references integrity.note (province_id, id)
);

-- kết luận of the auditor, once
create table integrity.conclusion (
  province_id smallint not null,
  note_id uuid not null,
  verdict text not null constraint conclusion_verdict check (verdict in ('grounded', 'groundless')),
  text text not null constraint conclusion_text check (length(regexp_replace(text, '\s', '', 'g')) >= 10),
  concluded_by uuid not null,
  concluded_at timestamptz not null,
  constraint conclusion_pkey primary key (province_id, note_id),
  constraint conclusion_note foreign key (province_id, note_id) references integrity.note (province_id, id)
);

-- what was examined when: the next examination begins where the last one ended
create table integrity.examination (
  province_id smallint not null,
  id uuid not null,
  touched_from timestamptz not null,
  touched_until timestamptz not null constraint examination_order check (touched_until >= touched_from),
  dossiers integer not null,
  notes integer not null,
  settings_number integer not null,
  ended_at timestamptz not null,
  constraint examination_pkey primary key (province_id, id)
);
create index examination_latest on integrity.examination (province_id, touched_until);

-- whose result a file is, so that one file used for many dossiers is found
create index dossier_by_result_file on dossiers.dossier (province_id, result_file_id) where result_file_id is not null;

-- nothing here is changed or deleted: not by a leader, not by an auditor, not by the program
grant usage on schema integrity to motcua_app;
grant select, insert on integrity.settings, integrity.note, integrity.note_dossier, integrity.explanation, integrity.conclusion, integrity.examination to motcua_app;
