-- The platform's own tables. Each statement ends with a semicolon at the end of a line.
-- The application works as motcua_app, which is granted only what it may do: what must not happen
-- (changing history) is refused here, by privilege, not by a trigger.

-- history, audit trail and source of jobs of every record (append-only)
create table platform.event (
  province_id smallint not null,
  year smallint not null,
  subject_id uuid not null,
  seq integer not null,
  id uuid not null,
  subject_kind text not null,
  type text not null,
  occurred_at timestamptz not null,
  actor_kind text not null constraint event_actor_kind check (actor_kind in ('anonymous', 'system', 'officer')),
  actor_id uuid,
  actor_name text,
  unit_id uuid,
  request_id text not null,
  data jsonb not null,
  constraint event_pkey primary key (province_id, subject_id, seq, year)
) partition by range (year);

create table platform.event_before_2027 partition of platform.event for values from (minvalue) to (2027);
create table platform.event_2027 partition of platform.event for values from (2027) to (2028);
create table platform.event_2028 partition of platform.event for values from (2028) to (2029);
create table platform.event_2029 partition of platform.event for values from (2029) to (2030);
create table platform.event_from_2030 partition of platform.event for values from (2030) to (maxvalue);
create index event_by_time on platform.event (province_id, occurred_at);
create index event_by_actor on platform.event (province_id, actor_id, occurred_at);

-- what can be sent twice: the key of the form and the answer that the first sending got
create table platform.idempotency_key (
  province_id smallint not null,
  key uuid not null,
  operation text not null,
  actor_id uuid,
  answer jsonb,
  created_at timestamptz not null,
  constraint idempotency_key_pkey primary key (province_id, key)
);

-- a stored file: the bytes stand on disk (or in S3) under their hash; the row says what they are
create table platform.file (
  province_id smallint not null,
  id uuid not null,
  sha256 text not null constraint file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null constraint file_size check (size > 0),
  media_type text not null,
  name text not null,
  stored_at timestamptz not null,
  stored_by uuid,
  constraint file_pkey primary key (province_id, id)
);
create index file_by_hash on platform.file (province_id, sha256);

grant usage on schema platform to motcua_app;
grant select, insert on platform.event to motcua_app;
grant select, insert, update, delete on platform.idempotency_key to motcua_app;
grant select, insert on platform.file to motcua_app;
grant select on platform.migration to motcua_app;
