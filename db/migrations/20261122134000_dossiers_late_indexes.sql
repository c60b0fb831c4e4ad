-- What is or was late, by when it was due: the lists behind the overdue figures begin with the latest, without sorting
-- everything that a large province ever had overdue.
create index dossier_ever_late on dossiers.dossier (province_id, due_at, id) where ended_at is null or ended_at > due_at;
create index dossier_ever_late_competent on dossiers.dossier (province_id, competent_unit_id, due_at, id) where ended_at is null or ended_at > due_at;
drop index dossiers.dossier_overdue_ever;
