-- reports: what a unit has done itself and what it has done together with everything below it are different numbers. Typed
-- numbers are known by scope, as computed ones are, so that closing the report of one scope leaves the other to be typed.
alter table reports.manual_figure add column scope text not null default 'subtree' constraint manual_figure_scope check (scope in ('subtree', 'unit'));
alter table reports.manual_figure alter column scope drop default;
alter table reports.manual_figure drop constraint manual_figure_after_closing;
alter table reports.manual_figure drop constraint manual_figure_link;
alter table reports.manual_figure drop constraint manual_figure_pkey;

-- what was typed so far was read by the reports of both scopes: it stays in both where somebody reported the unit alone
insert into reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, kind, item_code, value, note, entered_at, entered_by, entered_by_name)
select typed.province_id, typed.unit_id, typed.first_day, typed.last_day, 'unit', typed.place, 'entry', typed.item_code, typed.value, typed.note,
  typed.entered_at, typed.entered_by, typed.entered_by_name
from reports.manual_figure as typed
where typed.kind = 'entry' and exists (
  select from reports.report as report
  where report.province_id = typed.province_id and report.unit_id = typed.unit_id and report.form = 'CCHC' and report.scope = 'unit'
    and report.from_day = typed.first_day and report.to_day = typed.last_day);

-- each scope ends with the first report of its own that was closed
delete from reports.manual_figure where kind = 'closing';
insert into reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, kind, report_id, note, entered_at, entered_by, entered_by_name)
select distinct on (report.province_id, report.unit_id, report.from_day, report.to_day, report.scope)
  report.province_id, report.unit_id, report.from_day, report.to_day, report.scope,
  1 + coalesce((
    select max(typed.place) from reports.manual_figure as typed
    where typed.province_id = report.province_id and typed.unit_id = report.unit_id and typed.first_day = report.from_day
      and typed.last_day = report.to_day and typed.scope = report.scope), 0),
  'closing', report.id, '', closing.closed_at, closing.closed_by, closing.content::jsonb -> 'signer' ->> 'name'
from reports.report as report
join reports.closing as closing on closing.province_id = report.province_id and closing.report_id = report.id
where report.form = 'CCHC'
order by report.province_id, report.unit_id, report.from_day, report.to_day, report.scope, closing.closed_at;

alter table reports.manual_figure add constraint manual_figure_pkey primary key (province_id, unit_id, first_day, last_day, scope, place);
alter table reports.manual_figure add constraint manual_figure_link unique (province_id, unit_id, first_day, last_day, scope, place, kind);
alter table reports.manual_figure add constraint manual_figure_after_closing
  foreign key (province_id, unit_id, first_day, last_day, scope, former_place, former_kind)
  references reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, kind);
