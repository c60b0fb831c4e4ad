-- reports: what units type into the periodic report on administrative reform where no figure computes it (nhập tay): never
-- changed, the latest counts; a null value takes it back
create schema if not exists reports;

create table reports.manual_figure (
  province_id smallint not null,
  unit_id uuid not null,
  first_day date not null,
  last_day date not null,
  item_code text not null constraint manual_figure_item check (item_code ~ '^[a-z][A-Za-z0-9.]{2,60}$'),
  number smallint not null constraint manual_figure_number check (number > 0),
  value double precision constraint manual_figure_value check (value >= 0),
  note text not null constraint manual_figure_note check (length(note) <= 500),
  entered_at timestamptz not null,
  entered_by uuid not null,
  entered_by_name text not null,
  constraint manual_figure_pkey primary key (province_id, unit_id, first_day, last_day, item_code, number),
  constraint manual_figure_days check (last_day >= first_day)
);
grant usage on schema reports to motcua_app;
grant select, insert on reports.manual_figure to motcua_app;
