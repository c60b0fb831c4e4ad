-- tasks: when and how a task ended is also kept where nothing is changed or deleted, and each row holds the other: a task ends only
-- with its ending, and what has ended neither opens again nor ended at another moment. So late stays late without a trigger.
create table tasks.ending (
  province_id smallint not null,
  task_id uuid not null,
  done_at timestamptz not null,
  outcome text not null,
  constraint ending_pkey primary key (province_id, task_id),
  constraint ending_moment unique (province_id, task_id, done_at, outcome)
);
insert into tasks.ending (province_id, task_id, done_at, outcome)
select province_id, id, done_at, outcome from tasks.task where done_at is not null;
alter table tasks.task add constraint task_moment unique (province_id, id, done_at, outcome);
alter table tasks.task add constraint task_ending foreign key (province_id, id, done_at, outcome)
  references tasks.ending (province_id, task_id, done_at, outcome);
alter table tasks.ending add constraint ending_task foreign key (province_id, task_id, done_at, outcome)
  references tasks.task (province_id, id, done_at, outcome);
grant select, insert on tasks.ending to motcua_app;
