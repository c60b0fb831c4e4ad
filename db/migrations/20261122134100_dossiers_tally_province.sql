-- dossiers: the running sums of the whole province, without its units: what is asked most is read from some hundred rows
create table dossiers.tally_province (
  province_id smallint not null,
  level text not null constraint tally_province_level check (level in ('day', 'half', 'month', 'year')),
  first_day date not null,
  field text not null,
  channel text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  open integer not null,
  overdue integer not null,
  constraint tally_province_pkey primary key (province_id, level, first_day, field, channel)
);
insert into dossiers.tally_province
  select province_id, level, first_day, field, channel,
    sum(received), sum(early), sum(on_time), sum(late), sum(open), sum(overdue)
  from dossiers.tally group by province_id, level, first_day, field, channel;
grant select, insert, update, delete on dossiers.tally_province to motcua_app;
