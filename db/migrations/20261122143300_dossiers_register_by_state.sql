-- The register of one step, also a rare one, is read in its order: without this a whole province is read for fifty dossiers.
create index dossier_register_state on dossiers.dossier (province_id, state, coalesce(received_at, submitted_at), id);
