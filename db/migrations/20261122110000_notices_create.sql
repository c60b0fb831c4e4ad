-- notices: what the citizen is told at each step, by e-mail, SMS or Zalo (thông báo cho người dân)
create schema notices;

-- the outbox: written in the transaction of the step, sent afterwards, kept as proof of what was sent when.
-- recipient: the address or phone number, encrypted; params: what the text needs, without name or identity number
create table notices.notice (
  province_id smallint not null,
  id uuid not null,
  -- what it is about; a notice of one step (seq) by one channel exists once
  subject_kind text not null,
  subject_id uuid not null,
  seq integer not null,
  template text not null constraint notice_template check (template in ('received', 'intakeRefused', 'refused', 'resultReady', 'returned')),
  channel text not null constraint notice_channel check (channel in ('email', 'sms', 'zalo')),
  -- the unit whose officers see it and may send it again
  unit_id uuid not null,
  recipient_cipher text not null,
  params jsonb not null,
  state text not null constraint notice_state check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- until then it keeps trying by itself
  give_up_at timestamptz not null,
  -- who sends it now has it until then
  lease_until timestamptz,
  sent_at timestamptz,
  provider_message_id text,
  -- a code, never the words of the receiving server: they name the recipient
  last_error text,
  created_at timestamptz not null,
  constraint notice_pkey primary key (province_id, id),
  constraint notice_once unique (province_id, subject_id, template, channel, seq),
  constraint notice_lease check ((state = 'sending') = (lease_until is not null)),
  constraint notice_sent check ((state = 'sent') = (sent_at is not null))
);
create index notice_due on notices.notice (province_id, next_attempt_at) where state in ('waiting', 'sending');
create index notice_by_unit on notices.notice (province_id, unit_id, id);

grant usage on schema notices to motcua_app;
grant select, insert, update on notices.notice to motcua_app;
