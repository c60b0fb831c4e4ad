-- calendar: the calendar as it was when a time limit was counted with it (phiên bản lịch làm việc); days are changed,
-- what a due date rests on is not. Named by the hash of what it says, so the same calendar is one row

create table calendar.version (
  province_id smallint not null,
  hash text not null constraint version_hash check (hash ~ '^[0-9a-f]{16}$'),
  days jsonb not null,
  hours text not null constraint version_hours check (hours <> ''),
  saturday text constraint version_saturday check (saturday <> ''),
  first_used_at timestamptz not null,
  constraint version_pkey primary key (province_id, hash)
);
grant select, insert on calendar.version to motcua_app;
