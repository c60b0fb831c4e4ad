-- dossiers: the few that cost something, for the list of what is not paid yet
create index dossier_with_fee on dossiers.dossier (province_id, receiving_unit_id, received_at) where fee_vnd > 0;
