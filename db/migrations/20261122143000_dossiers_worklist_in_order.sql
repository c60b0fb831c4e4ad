-- The worklist stands in the order of the due dates, dossiers without one last: each list of it is read from its index as far as
-- the page goes, and no further.
drop index dossiers.dossier_worklist_competent;
drop index dossiers.dossier_worklist_receiving;
drop index dossiers.dossier_by_officer;
create index dossier_worklist_competent on dossiers.dossier (province_id, competent_unit_id, state, coalesce(due_at, 'infinity'::timestamptz), id) include (due_at, receiving_unit_id, handling_officer_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
create index dossier_worklist_receiving on dossiers.dossier (province_id, receiving_unit_id, state, coalesce(due_at, 'infinity'::timestamptz), id) include (due_at, competent_unit_id, handling_officer_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
create index dossier_by_officer on dossiers.dossier (province_id, handling_officer_id, state, coalesce(due_at, 'infinity'::timestamptz), id) include (due_at, competent_unit_id, receiving_unit_id, ended_at, non_territorial, clock_start_at) where open and import_id is null;
