-- dossiers: running sums of the national report (bảng cộng dồn), kept in the same statement as each change of a dossier,
-- so that a quarter of a whole province is read from some thousand rows

-- what a change adds and takes away on a day; folded into dossiers.tally by a job, and counted until then
create table dossiers.tally_change (
  province_id smallint not null,
  change_id uuid not null,
  number integer not null,
  day date not null,
  competent_unit_id uuid not null,
  receiving_unit_id uuid not null,
  field text not null,
  channel text not null,
  -- happened on the day
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  -- change of what is open, and of what is open and overdue, at the end of the day
  open integer not null,
  overdue integer not null,
  constraint tally_change_pkey primary key (province_id, change_id, number)
);

-- the same, summed by day, half month (the law cuts off on the 14th), month and year
create table dossiers.tally (
  province_id smallint not null,
  competent_unit_id uuid not null,
  level text not null constraint tally_level check (level in ('day', 'half', 'month', 'year')),
  first_day date not null,
  receiving_unit_id uuid not null,
  field text not null,
  channel text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  open integer not null,
  overdue integer not null,
  constraint tally_pkey primary key (province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel)
);
create index tally_receiving on dossiers.tally (province_id, receiving_unit_id, level, first_day);

-- derived data: made anew from the dossiers whenever somebody doubts them
grant select, insert, delete on dossiers.tally_change to motcua_app;
grant select, insert, update, delete on dossiers.tally to motcua_app;

-- the records of a figure come at once in the order in which they count
create index dossier_ended on dossiers.dossier (province_id, ended_at, id) where ended_at is not null;
create index dossier_due_open on dossiers.dossier (province_id, due_at) where ended_at is null;
create index dossier_competent on dossiers.dossier (province_id, competent_unit_id, received_at, id);
create index dossier_book on dossiers.dossier (province_id, (coalesce(received_at, submitted_at)), id);
create index dossier_helped_elsewhere on dossiers.dossier (province_id, place_of_help_unit_id) where place_of_help_unit_id <> receiving_unit_id;

-- the dossiers that are there already (the statement of src/modules/dossiers/sql/contributions.ts, as it stood)
insert into dossiers.tally (province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel, received, early, on_time, late, open, overdue)
select province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel, sum(received)::integer, sum(early)::integer, sum(on_time)::integer, sum(late)::integer, sum(open)::integer, sum(overdue)::integer
from (
select province_id, day, competent_unit_id, receiving_unit_id, procedure_field as field, channel, coalesce(sum(n) filter (where kind = 'received'), 0)::integer as received, coalesce(sum(n) filter (where kind = 'early'), 0)::integer as early, coalesce(sum(n) filter (where kind = 'on_time'), 0)::integer as on_time, coalesce(sum(n) filter (where kind = 'late'), 0)::integer as late, coalesce(sum(n) filter (where kind = 'open'), 0)::integer as open, coalesce(sum(n) filter (where kind = 'overdue'), 0)::integer as overdue
    from (
    select fact.province_id, fact.competent_unit_id, fact.receiving_unit_id, fact.procedure_field, fact.channel,
      step.day, step.kind, step.n
    from (
      select province_id, id, competent_unit_id, receiving_unit_id, procedure_field, channel, state, received_at, due_at, ended_at, (received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_day,
        coalesce((due_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as due_day, coalesce((ended_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as ended_day,
        state in ('awaitingSupplement', 'awaitingPayment') as waiting
      from dossiers.dossier as dossier where (received_at is not null and state not in ('intakeRefused'))
    ) as fact
    cross join lateral (
      select received_day as day, 'received' as kind, 1 as n
      union all
      select ended_day, case
        when state in ('stopped', 'withdrawn') or due_day = 'infinity' or ended_day = due_day then 'on_time'
        when ended_day < due_day then 'early' else 'late' end, 1
      where ended_day < 'infinity'
      union all
      select edge.day, span.kind, span.n * edge.n
      from (
    select 'open' as kind, received_day as first_day, ended_day as day_after, 1 as n
    union all
    select 'overdue', greatest(received_day, due_day + 1), ended_day, 1
    union all
    select 'overdue', greatest(received_day, due_day + 1, (pause.started_at at time zone 'Asia/Ho_Chi_Minh')::date),
      least(ended_day, coalesce((pause.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity')), -1 from dossiers.pause as pause where pause.province_id = fact.province_id and pause.dossier_id = fact.id
    union all
    select 'overdue', greatest(received_day, due_day + 1), ended_day, -1
    where waiting and not exists (select from dossiers.pause as pause where pause.province_id = fact.province_id and pause.dossier_id = fact.id)) as span
      cross join lateral (values (span.first_day, 1), (span.day_after, -1)) as edge (day, n)
      where span.first_day < span.day_after and edge.day < 'infinity'
    ) as step) as step
    group by province_id, day, competent_unit_id, receiving_unit_id, procedure_field, channel
    having coalesce(sum(n) filter (where kind = 'received'), 0) <> 0 or coalesce(sum(n) filter (where kind = 'early'), 0) <> 0 or coalesce(sum(n) filter (where kind = 'on_time'), 0) <> 0 or coalesce(sum(n) filter (where kind = 'late'), 0) <> 0 or coalesce(sum(n) filter (where kind = 'open'), 0) <> 0 or coalesce(sum(n) filter (where kind = 'overdue'), 0) <> 0
) as daily
cross join lateral (values
  ('day', day),
  ('half', date_trunc('month', day)::date + case when extract(day from day) >= 15 then 14 else 0 end),
  ('month', date_trunc('month', day)::date),
  ('year', date_trunc('year', day)::date)) as span (level, first_day)
group by province_id, competent_unit_id, level, first_day, receiving_unit_id, field, channel;
