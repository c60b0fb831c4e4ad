-- dossiers: whose running sums an office that only takes in needs: the units that decide for it, found in the few rows of the years
drop index dossiers.tally_receiving;
create index tally_receiving on dossiers.tally (province_id, receiving_unit_id, competent_unit_id) where level = 'year';
