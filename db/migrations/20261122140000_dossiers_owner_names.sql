-- dossiers: every folded name of an owner once (tên chủ hồ sơ, không dấu). Pieces of a name are looked for among these, which are
-- few; the dossiers then come by the whole name. The extension belongs to PostgreSQL and may be made by the owner of a database
create extension if not exists pg_trgm;

create table dossiers.owner_name (
  province_id smallint not null,
  name_search text not null,
  constraint owner_name_pkey primary key (province_id, name_search)
);
insert into dossiers.owner_name select distinct province_id, owner_search from dossiers.dossier;
create index owner_name_trigrams on dossiers.owner_name using gin (name_search gin_trgm_ops);
analyze dossiers.owner_name;

-- no dossier has a name that the search would not find
alter table dossiers.dossier add constraint dossier_owner_name foreign key (province_id, owner_search) references dossiers.owner_name (province_id, name_search);

grant select, insert on dossiers.owner_name to motcua_app;
