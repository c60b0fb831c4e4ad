-- forecasts: how likely it is that an open dossier will be late (dự báo quá hạn)
create schema forecasts;

-- what the past taught, and how good it was on dossiers it had not seen; one row a learning, never changed.
-- unit_id null: learned from the whole province, for units with too little of their own
create table forecasts.model (
  province_id smallint not null,
  id uuid not null,
  unit_id uuid,
  learned_at timestamptz not null,
  since timestamptz not null,
  dossiers integer not null constraint model_dossiers check (dossiers > 0),
  content jsonb not null,
  evaluation jsonb,
  constraint model_pkey primary key (province_id, id)
);
create index model_latest on forecasts.model (province_id, unit_id, learned_at);

-- the forecast of each open dossier, reckoned anew each hour; what may be said of the dossier without asking for it
create table forecasts.forecast (
  province_id smallint not null,
  dossier_id uuid not null,
  unit_id uuid not null,
  code text not null,
  procedure_name text not null,
  step text not null,
  due_at timestamptz not null,
  probability double precision not null constraint forecast_probability check (probability between 0 and 1),
  reasons jsonb not null,
  model_id uuid not null,
  reckoned_at timestamptz not null,
  constraint forecast_pkey primary key (province_id, dossier_id),
  constraint forecast_model foreign key (province_id, model_id) references forecasts.model (province_id, id)
);
create index forecast_by_unit on forecasts.forecast (province_id, unit_id, probability, dossier_id);

grant usage on schema forecasts to motcua_app;
grant select, insert on forecasts.model to motcua_app;
grant select, insert, update, delete on forecasts.forecast to motcua_app;
