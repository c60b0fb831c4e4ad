-- a dossier that is one step of a linked dossier (hồ sơ con của hồ sơ liên thông); given once
alter table dossiers.dossier add column linked_dossier_id uuid;
create index dossier_by_linked_dossier on dossiers.dossier (province_id, linked_dossier_id) where linked_dossier_id is not null;
