-- dossiers: the records of the rarer figures come at once too
-- overdue now, or once: the rows that any "overdue at the end of a period" is among, by when they ended
create index dossier_overdue_ever on dossiers.dossier (province_id, (coalesce(ended_at, 'infinity'))) where ended_at is null or ended_at > due_at;
-- refused, stopped, withdrawn
create index dossier_ended_otherwise on dossiers.dossier (province_id, ended_at, id) where refusal_reason_code is not null or closing_reason_text is not null;
create index dossier_intake_refused on dossiers.dossier (province_id, submitted_at, id) where state = 'intakeRefused';
create index dossier_competent_ended on dossiers.dossier (province_id, competent_unit_id, ended_at, id) where ended_at is not null;
create index pause_started on dossiers.pause (province_id, started_at);
