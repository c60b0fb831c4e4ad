-- The register of a commune is read from its newest dossier on, without gathering all it ever had.
create index dossier_register_receiving on dossiers.dossier (province_id, receiving_unit_id, coalesce(received_at, submitted_at), id) include (competent_unit_id, received_at, submitted_at);
create index dossier_register_competent on dossiers.dossier (province_id, competent_unit_id, coalesce(received_at, submitted_at), id) include (receiving_unit_id, received_at, submitted_at);
drop index dossiers.dossier_register;
