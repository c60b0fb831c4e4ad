-- The worklist and the numbers on its tabs are answered from the indexes of open dossiers alone.
drop index dossiers.dossier_worklist_competent;
drop index dossiers.dossier_worklist_receiving;
drop index dossiers.dossier_by_officer;
create index dossier_worklist_competent on dossiers.dossier (province_id, competent_unit_id, state, due_at, id) include (receiving_unit_id, handling_officer_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
create index dossier_worklist_receiving on dossiers.dossier (province_id, receiving_unit_id, state, due_at, id) include (competent_unit_id, handling_officer_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
create index dossier_by_officer on dossiers.dossier (province_id, handling_officer_id, state, due_at, id) include (competent_unit_id, receiving_unit_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
