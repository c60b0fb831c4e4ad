-- organization: units as a tree with validity dates (cơ quan, đơn vị), and the 34 provinces
create schema organization;

create table organization.province (
  code text not null constraint province_pkey primary key,
  name text not null,
  kind text not null constraint province_kind check (kind in ('province', 'city')),
  merged_from text[] not null,
  valid_from date not null
);

create table organization.unit (
  province_id smallint not null,
  id uuid not null,
  agency_code text not null constraint unit_agency_code_shape check (agency_code ~ '^[A-Z0-9]{1,3}([.][A-Z0-9]{1,3}){0,8}$'),
  name text not null constraint unit_name check (name <> ''),
  short_name text not null,
  name_search text not null,
  kind text not null constraint unit_kind check (kind in ('province', 'department', 'district', 'commune', 'office', 'publicServiceUnit')),
  parent_id uuid,
  -- ids from the root to the unit itself: the subtree of a unit is every row whose path holds its id
  path uuid[] not null,
  valid_from date not null,
  valid_to date,
  address text not null default '',
  phone text not null default '',
  constraint unit_pkey primary key (province_id, id),
  constraint unit_agency_code_unique unique (province_id, agency_code),
  constraint unit_parent foreign key (province_id, parent_id) references organization.unit (province_id, id),
  constraint unit_validity check (valid_to is null or valid_to >= valid_from),
  constraint unit_not_own_parent check (parent_id is null or parent_id <> id)
);
create index unit_by_path on organization.unit using gin (path);

-- a merger or a renaming: which unit went on in which, and by what decision
create table organization.succession (
  province_id smallint not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  effective_on date not null,
  decision text not null,
  constraint succession_pkey primary key (province_id, predecessor_id, successor_id),
  constraint succession_predecessor foreign key (province_id, predecessor_id) references organization.unit (province_id, id),
  constraint succession_successor foreign key (province_id, successor_id) references organization.unit (province_id, id),
  constraint succession_two_units check (predecessor_id <> successor_id)
);

-- what other modules may read of a unit in their own statements
create view organization.unit_v1 as
  select province_id, id, agency_code, name, short_name, name_search, kind, parent_id, path, valid_from, valid_to
  from organization.unit;

grant usage on schema organization to motcua_app;
grant select, insert, update on organization.unit, organization.succession to motcua_app;
grant select, insert on organization.province to motcua_app;
grant select on organization.unit_v1 to motcua_app;
