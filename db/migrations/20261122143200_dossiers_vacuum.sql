-- Lists are read from indexes alone where the database knows that their rows have settled. Left to itself it tidies after a fifth of
-- the table has changed: of millions of dossiers that is after months, and lists get slower until then.
alter table dossiers.dossier set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
