-- dossiers: a wrong result is replaced at the authority's cost, and the citizen gets an apology (61 art. 21). Only added to;
-- the replaced result stays as it was
create table dossiers.result_correction (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null,
  found_by text not null constraint result_correction_found_by check (found_by in ('citizen', 'office', 'inspection', 'other')),
  fault text not null constraint result_correction_fault check (length(regexp_replace(fault, '\s', '', 'g')) >= 10),
  apology text not null constraint result_correction_apology check (length(regexp_replace(apology, '\s', '', 'g')) >= 10),
  old_file_id uuid not null,
  old_result_number text,
  new_file_id uuid not null,
  new_result_number text,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  constraint result_correction_pkey primary key (province_id, dossier_id, number),
  -- a result is replaced once; the next correction replaces its successor
  constraint result_correction_once unique (province_id, old_file_id),
  constraint result_correction_other check (old_file_id <> new_file_id),
  constraint result_correction_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint result_correction_old_file foreign key (province_id, old_file_id) references platform.file (province_id, id),
  constraint result_correction_new_file foreign key (province_id, new_file_id) references platform.file (province_id, id)
);
grant select, insert on dossiers.result_correction to motcua_app;
