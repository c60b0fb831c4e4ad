-- calendar: days that are not what their weekday says (lịch làm việc)
create schema calendar;

create table calendar.day (
  date date not null constraint day_pkey primary key,
  kind text not null constraint day_kind check (kind in ('holiday', 'compensatoryDay', 'swapDayOff', 'makeUpWorkday')),
  name text not null constraint day_name check (name <> ''),
  decision text not null constraint day_decision check (decision <> ''),
  verified boolean not null,
  entered_at timestamptz not null,
  entered_by uuid
);

-- office hours of a unit, from a date on (giờ làm việc); the default stands in the code;
-- saturday: hours of an ordinary Saturday, null where it is a day off
create table calendar.office_hours (
  province_id smallint not null,
  unit_id uuid not null,
  valid_from date not null,
  hours text not null constraint office_hours_text check (hours <> ''),
  saturday text constraint office_hours_saturday check (saturday <> ''),
  constraint office_hours_pkey primary key (province_id, unit_id, valid_from)
);

grant usage on schema calendar to motcua_app;
grant select, insert, update, delete on calendar.day, calendar.office_hours to motcua_app;
