-- reports: who sends which report for which periods and by when (lịch báo cáo), as the administrator set it; each change is a
-- whole new version with its reason. Without any the schedule is the one the product ships.
create table reports.schedule (
  province_id smallint not null,
  number integer not null constraint schedule_number check (number >= 1),
  duties jsonb not null constraint schedule_duties check (jsonb_typeof(duties) = 'array'),
  reason text not null constraint schedule_reason check (length(btrim(reason)) between 1 and 500),
  entered_at timestamptz not null,
  entered_by uuid not null,
  constraint schedule_pkey primary key (province_id, number)
);
grant select, insert on reports.schedule to motcua_app;
