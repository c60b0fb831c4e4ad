-- A code is found by its beginning, by its tail from the date on, and by its end; without dots and hyphens, which people leave out.
create index dossier_code_begins on dossiers.dossier (province_id, translate(code, '.-', '') text_pattern_ops);
create index dossier_code_tail on dossiers.dossier (province_id, (split_part(code, '-', 2) || split_part(code, '-', 3)) text_pattern_ops);
create index dossier_code_ends on dossiers.dossier (province_id, reverse(translate(code, '.-', '')) text_pattern_ops);

-- The register of a commune is searched without fetching its rows.
drop index dossiers.dossier_register_receiving;
drop index dossiers.dossier_register_competent;
create index dossier_register_receiving on dossiers.dossier (province_id, receiving_unit_id, coalesce(received_at, submitted_at), id) include (competent_unit_id, received_at, submitted_at, owner_search, code);
create index dossier_register_competent on dossiers.dossier (province_id, competent_unit_id, coalesce(received_at, submitted_at), id) include (receiving_unit_id, received_at, submitted_at, owner_search, code);
-- what the indexes hold is known at once, not only after the next round of the autovacuum
analyze dossiers.dossier;
