-- national_sync: what the National Public Service Portal is told of each step of a dossier (đồng bộ Cổng Dịch vụ công quốc gia)
create schema national_sync;

-- one message for one event of a dossier; its words are put together when it is sent, from what stands in the register
create table national_sync.message (
  province_id smallint not null,
  -- that of the event
  id uuid not null,
  dossier_id uuid not null,
  seq integer not null,
  event_type text not null,
  unit_id uuid,
  happened_at timestamptz not null,
  state text not null constraint message_state check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- until then it is tried again by itself
  give_up_at timestamptz not null,
  -- who sends it now has it until then
  lease_until timestamptz,
  sent_at timestamptz,
  -- what the portal answered last, or why it could not be reached
  last_error text,
  created_at timestamptz not null,
  constraint message_pkey primary key (province_id, id),
  constraint message_once unique (province_id, dossier_id, seq),
  constraint message_lease check ((state = 'sending') = (lease_until is not null)),
  constraint message_sent check ((state = 'sent') = (sent_at is not null))
);
create index message_due on national_sync.message (province_id, next_attempt_at) where state in ('waiting', 'sending');
create index message_unsent on national_sync.message (province_id, created_at) where state in ('waiting', 'sending', 'failed');

-- up to when the events have been looked through; what happened before the portal was connected is not sent
create table national_sync.watermark (
  province_id smallint not null constraint watermark_pkey primary key,
  since timestamptz not null,
  collected_until timestamptz not null
);

grant usage on schema national_sync to motcua_app;
grant select, insert, update on national_sync.message, national_sync.watermark to motcua_app;
