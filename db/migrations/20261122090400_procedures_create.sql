-- procedures: the catalogue of administrative procedures in versions (thủ tục hành chính)
create schema procedures;

create table procedures.procedure (
  province_id smallint not null,
  id uuid not null,
  code text not null constraint procedure_code_shape check (code ~ '^[0-9]\.[0-9]{6}([.A-Z0-9]*)$'),
  constraint procedure_pkey primary key (province_id, id),
  constraint procedure_code_unique unique (province_id, code)
);

-- a version stands from the day its announcing decision takes effect until the next one; a dossier keeps its version.
-- `content` holds the parts of NĐ 63/2010 art. 8(2) in the shape of procedures/domain/procedure-content.ts
create table procedures.version (
  province_id smallint not null,
  id uuid not null,
  procedure_id uuid not null,
  number integer not null,
  name text not null constraint version_name check (name <> ''),
  search text not null,
  field text not null,
  levels text[] not null,
  -- null: no source names it
  announcing_decision text constraint version_announcing_decision check (announcing_decision <> ''),
  effective_on date not null,
  repealed_on date,
  content jsonb not null,
  entered_at timestamptz not null,
  entered_by uuid,
  constraint version_pkey primary key (province_id, id),
  constraint version_number_unique unique (province_id, procedure_id, number),
  constraint version_from_unique unique (province_id, procedure_id, effective_on),
  constraint version_procedure foreign key (province_id, procedure_id) references procedures.procedure (province_id, id),
  constraint version_validity check (repealed_on is null or repealed_on > effective_on)
);
create index version_by_field on procedures.version (province_id, field);

-- internal process (quy trình nội bộ): steps with role and time per step; null unit = the default of the province
create table procedures.internal_process (
  province_id smallint not null,
  id uuid not null,
  procedure_id uuid not null,
  decision text not null default '',
  valid_from date not null,
  steps jsonb not null,
  entered_at timestamptz not null,
  entered_by uuid,
  constraint internal_process_pkey primary key (province_id, id),
  constraint internal_process_from_unique unique (province_id, procedure_id, valid_from),
  constraint internal_process_procedure foreign key (province_id, procedure_id) references procedures.procedure (province_id, id)
);

-- which competent unit handles a procedure that an office takes in (cơ quan có thẩm quyền giải quyết)
create table procedures.competence (
  province_id smallint not null,
  procedure_id uuid not null,
  unit_id uuid not null,
  constraint competence_pkey primary key (province_id, procedure_id, unit_id),
  constraint competence_procedure foreign key (province_id, procedure_id) references procedures.procedure (province_id, id)
);

grant usage on schema procedures to motcua_app;
grant select, insert on procedures.procedure to motcua_app;
grant select, insert on procedures.version to motcua_app;
-- a version of an announced procedure ends, it does not change
grant update (repealed_on) on procedures.version to motcua_app;
grant select, insert, update on procedures.internal_process to motcua_app;
grant select, insert, delete on procedures.competence to motcua_app;
