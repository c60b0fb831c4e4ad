-- dossiers: whether the file of the result carries a digital signature (kết quả điện tử), found when it is signed off; null for what
-- ended before this was examined, and for what came from another system
alter table dossiers.dossier add column result_signed boolean;
alter table dossiers.dossier add constraint dossier_result_signed check (result_signed is null or result_file_id is not null);
grant update (result_signed) on dossiers.dossier to motcua_app;

-- whose dossier it is and where it stands, published for modules that count beside the way of a dossier
create view dossiers.dossier_v1 as
  select province_id, id, code, state, procedure_code, procedure_name, procedure_field, channel, receiving_unit_id, competent_unit_id,
    received_at, due_at, ended_at
  from dossiers.dossier;
grant select on dossiers.dossier_v1 to motcua_app;
