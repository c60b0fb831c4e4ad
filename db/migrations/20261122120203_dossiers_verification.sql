-- dossiers: records of a verification (biên bản xác minh, 61 art. 19(3)), only added to
create table dossiers.verification_record (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  verified_at timestamptz not null,
  place text not null constraint verification_record_place check (place <> ''),
  -- a line each: who took part, for whom
  participants jsonb not null constraint verification_record_participants check (jsonb_array_length(participants) > 0),
  content text not null constraint verification_record_content check (length(regexp_replace(content, '\s', '', 'g')) >= 10),
  conclusion text not null default '',
  file_id uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint verification_record_pkey primary key (province_id, dossier_id, number),
  constraint verification_record_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint verification_record_file foreign key (province_id, file_id) references platform.file (province_id, id),
  constraint verification_record_past check (verified_at <= written_at)
);
grant select, insert on dossiers.verification_record to motcua_app;
