-- dossiers: what each replay of the histories found (phát lại lịch sử); kept, never changed

create table dossiers.replay_run (
  province_id smallint not null,
  id uuid not null,
  ran_at timestamptz not null,
  dossiers integer not null,
  events integer not null,
  differing integer not null,
  differences integer not null,
  -- the first differing dossiers: code, id, and the fields that differ
  examples jsonb not null,
  constraint replay_run_pkey primary key (province_id, id),
  constraint replay_run_counts check (differing <= dossiers and differing <= differences)
);
create index replay_run_by_time on dossiers.replay_run (province_id, ran_at);
grant select, insert on dossiers.replay_run to motcua_app;
