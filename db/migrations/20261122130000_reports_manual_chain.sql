-- reports: the typed numbers of a unit and period are one chain: each entry stands at the next place, and the closing of the
-- report stands at the last. Nothing can stand after a closing, since every place but the first follows an entry. So what was
-- closed stays closed without a trigger, without an update, and also against an entry made at the same moment.
alter table reports.manual_figure add column kind text not null default 'entry' constraint manual_figure_kind check (kind in ('entry', 'closing'));
alter table reports.manual_figure add column place integer constraint manual_figure_place check (place > 0);
alter table reports.manual_figure add column report_id uuid;

update reports.manual_figure as entry set place = numbered.place
from (
  select province_id, unit_id, first_day, last_day, item_code, number,
    row_number() over (partition by province_id, unit_id, first_day, last_day order by entered_at, number, item_code) as place
  from reports.manual_figure
) as numbered
where entry.province_id = numbered.province_id and entry.unit_id = numbered.unit_id and entry.first_day = numbered.first_day
  and entry.last_day = numbered.last_day and entry.item_code = numbered.item_code and entry.number = numbered.number;

alter table reports.manual_figure drop constraint manual_figure_pkey;
alter table reports.manual_figure drop column number;
alter table reports.manual_figure alter column item_code drop not null;
alter table reports.manual_figure add constraint manual_figure_pkey primary key (province_id, unit_id, first_day, last_day, place);
alter table reports.manual_figure add constraint manual_figure_link unique (province_id, unit_id, first_day, last_day, place, kind);
alter table reports.manual_figure add constraint manual_figure_told check ((kind = 'entry') = (item_code is not null) and (kind = 'closing') = (report_id is not null));

-- what a place follows; computed, so that nobody can say otherwise
alter table reports.manual_figure add column former_place integer generated always as (nullif(place - 1, 0)) stored;
alter table reports.manual_figure add column former_kind text generated always as ('entry'::text) stored;
alter table reports.manual_figure add constraint manual_figure_after_closing
  foreign key (province_id, unit_id, first_day, last_day, former_place, former_kind)
  references reports.manual_figure (province_id, unit_id, first_day, last_day, place, kind);
alter table reports.manual_figure add constraint manual_figure_closing foreign key (province_id, report_id)
  references reports.closing (province_id, report_id);

-- a typed number that was another than it was closed with: the closed report stays, the ledger tells why and by whom
create table reports.manual_restatement (
  province_id smallint not null,
  report_id uuid not null,
  item_code text not null constraint manual_restatement_item check (item_code ~ '^[a-z][A-Za-z0-9.]{2,60}$'),
  number smallint not null constraint manual_restatement_number check (number >= 1),
  unit_id uuid not null,
  -- null: there was, or is, no data
  old_value double precision,
  new_value double precision constraint manual_restatement_value check (new_value >= 0),
  reason text not null constraint manual_restatement_reason check (length(btrim(reason)) between 1 and 500),
  restated_at timestamptz not null,
  restated_by uuid not null,
  restated_by_name text not null,
  constraint manual_restatement_changes check (old_value is distinct from new_value),
  constraint manual_restatement_pkey primary key (province_id, report_id, item_code, number),
  constraint manual_restatement_closing foreign key (province_id, report_id)
    references reports.closing (province_id, report_id)
);
create index manual_restatement_by_unit on reports.manual_restatement (province_id, unit_id, restated_at);
grant select, insert on reports.manual_restatement to motcua_app;
