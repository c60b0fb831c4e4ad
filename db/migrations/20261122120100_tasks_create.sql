-- tasks: the one spine of obligations, each with one clock and one inbox (việc phải làm)
create schema tasks;

-- what somebody has to do about a record, by when; opened by the module that knows the rule, closed by the deed itself.
-- The texts hold no personal data
create table tasks.task (
  province_id smallint not null,
  id uuid not null,
  -- 'dossiers.apology'; once for a subject and task_key: opening the same again changes nothing
  kind text not null constraint task_kind check (kind ~ '^[a-z][A-Za-z]*[.][a-z][a-z-]*$'),
  subject_kind text not null,
  subject_id uuid not null,
  task_key text not null default '',
  unit_id uuid not null,
  -- one officer, or else whoever holds the role at the unit
  officer_id uuid,
  role text,
  title text not null constraint task_title check (title <> ''),
  detail text not null default '',
  href text not null constraint task_href check (href ~ '^/[^/]'),
  opened_at timestamptz not null,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  outcome text constraint task_outcome check (outcome in ('done', 'cancelled')),
  note text not null default '',
  constraint task_pkey primary key (province_id, id),
  constraint task_once unique (province_id, subject_id, kind, task_key),
  constraint task_somebody check (officer_id is not null or role is not null),
  constraint task_ended check ((done_at is null) = (outcome is null) and (done_at is not null or done_by is null))
);
create index task_open_by_officer on tasks.task (province_id, officer_id, due_at, id) where done_at is null;
create index task_open_by_unit on tasks.task (province_id, unit_id, due_at, id) where done_at is null;
create index task_done_by_officer on tasks.task (province_id, officer_id, done_at, id) where done_at is not null;
create index task_done_by_unit on tasks.task (province_id, unit_id, done_at, id) where done_at is not null;

-- what it was opened for and its deadline stay as they were: a task that was done late is late for ever
grant usage on schema tasks to motcua_app;
grant select, insert on tasks.task to motcua_app;
grant update (officer_id, role, done_at, done_by, outcome, note) on tasks.task to motcua_app;
