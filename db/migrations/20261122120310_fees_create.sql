-- fees: money taken for dossiers, receipts, online payment, reconciliation (phí, lệ phí, biên lai, đối soát)
-- Amounts are whole đồng. What was taken is never changed or deleted: a cancellation or a refund is a row of its own.
create schema fees;

-- exempted or reduced (miễn, giảm), on a ground of the law; line as in dossiers.payable_v1
create table fees.exemption (
  province_id smallint not null,
  dossier_id uuid not null,
  line smallint not null,
  amount_vnd bigint not null constraint exemption_amount check (amount_vnd > 0),
  ground text not null constraint exemption_ground check (ground in ('meritorious', 'poorHousehold', 'disabled', 'child', 'elderly', 'ethnicMinority', 'onlineReduction', 'other')),
  ground_text text not null constraint exemption_ground_text check (length(regexp_replace(ground_text, '\s', '', 'g')) >= 10),
  granted_at timestamptz not null,
  granted_by uuid not null,
  constraint exemption_pkey primary key (province_id, dossier_id, line)
);

-- an order at a payment platform for what a dossier owes (giao dịch thanh toán trực tuyến)
create table fees.online_order (
  province_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  dossier_code text not null,
  unit_id uuid not null,
  provider text not null,
  amount_vnd bigint not null constraint online_order_amount check (amount_vnd > 0),
  -- the lines that it pays
  lines smallint[] not null constraint online_order_lines check (cardinality(lines) > 0),
  state text not null constraint online_order_state check (state in ('waiting', 'paid', 'failed', 'disputed', 'expired')),
  -- why the money that came could not be booked: another amount, or the lines had been paid meanwhile
  dispute text constraint online_order_dispute check (dispute in ('amountDiffers', 'notOwed')),
  reported_vnd bigint,
  provider_reference text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- when the platform is asked next how it went; null once we know
  ask_at timestamptz,
  asked smallint not null default 0,
  settled_at timestamptz,
  constraint online_order_pkey primary key (province_id, id),
  constraint online_order_disputed check ((state = 'disputed') = (dispute is not null)),
  constraint online_order_settled check ((state in ('paid', 'failed', 'disputed', 'expired')) = (settled_at is not null)),
  constraint online_order_asked check ((state = 'waiting') = (ask_at is not null))
);
create index online_order_by_dossier on fees.online_order (province_id, dossier_id, id);
create index online_order_due on fees.online_order (province_id, ask_at) where state = 'waiting';
create index online_order_by_unit on fees.online_order (province_id, unit_id, created_at, id);

-- what a platform told us, once an event: a second telling is answered and changes nothing
create table fees.provider_event (
  province_id smallint not null,
  provider text not null,
  event_id text not null,
  order_id uuid not null,
  outcome text not null constraint provider_event_outcome check (outcome in ('paid', 'failed')),
  amount_vnd bigint not null,
  received_at timestamptz not null,
  constraint provider_event_pkey primary key (province_id, provider, event_id),
  constraint provider_event_order foreign key (province_id, order_id) references fees.online_order (province_id, id)
);

-- money taken for one line of a dossier; round counts the payments of a line: the next one only after a cancellation
create table fees.payment (
  province_id smallint not null,
  id uuid not null,
  dossier_id uuid not null,
  dossier_code text not null,
  line smallint not null,
  round smallint not null,
  kind text not null constraint payment_kind check (kind in ('fee', 'charge', 'financialObligation')),
  method text not null constraint payment_method check (method in ('cash', 'transfer', 'online', 'postal')),
  amount_vnd bigint not null constraint payment_amount check (amount_vnd > 0),
  unit_id uuid not null,
  channel text not null constraint payment_channel check (channel in ('counter', 'online', 'postal')),
  procedure_code text not null,
  -- number of the transfer, of the post's list or of the platform
  reference text not null default '',
  provider text,
  order_id uuid,
  paid_at timestamptz not null,
  -- the calendar day in Viet Nam: the day of the cash book
  paid_on date not null,
  -- null when it came by a platform
  taken_by uuid,
  constraint payment_pkey primary key (province_id, id),
  constraint payment_once unique (province_id, dossier_id, line, round),
  constraint payment_order foreign key (province_id, order_id) references fees.online_order (province_id, id),
  constraint payment_online check ((method = 'online') = (order_id is not null) and (method = 'online') = (provider is not null)),
  constraint payment_taken_by check (method = 'online' or taken_by is not null),
  constraint payment_day check (paid_on = (paid_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
create index payment_by_unit on fees.payment (province_id, unit_id, paid_on, id);
create index payment_by_day on fees.payment (province_id, paid_on, id);

-- biên lai: a book is a unit's series of a year. Each receipt names the one before it, so a number is neither given
-- twice nor left out, whoever writes the row
create table fees.receipt (
  province_id smallint not null,
  unit_id uuid not null,
  year smallint not null,
  series text not null constraint receipt_series check (series <> ''),
  number integer not null constraint receipt_number check (number >= 1),
  number_before integer,
  id uuid not null,
  payment_id uuid not null,
  template_code text not null,
  issued_at timestamptz not null,
  issued_by uuid,
  issued_by_name text not null,
  constraint receipt_pkey primary key (province_id, unit_id, year, series, number),
  constraint receipt_id_unique unique (province_id, id),
  constraint receipt_payment_unique unique (province_id, payment_id),
  constraint receipt_payment foreign key (province_id, payment_id) references fees.payment (province_id, id),
  constraint receipt_follows check (number_before is not distinct from nullif(number - 1, 0)),
  constraint receipt_before foreign key (province_id, unit_id, year, series, number_before)
    references fees.receipt (province_id, unit_id, year, series, number),
  constraint receipt_year check (year = extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh'))
);

-- hủy biên lai: the number stays, with the reason; the money counts as never taken
create table fees.receipt_cancellation (
  province_id smallint not null,
  receipt_id uuid not null,
  reason_text text not null constraint receipt_cancellation_reason check (length(regexp_replace(reason_text, '\s', '', 'g')) >= 10),
  cancelled_at timestamptz not null,
  cancelled_by uuid not null,
  constraint receipt_cancellation_pkey primary key (province_id, receipt_id),
  constraint receipt_cancellation_receipt foreign key (province_id, receipt_id) references fees.receipt (province_id, id)
);

-- hoàn trả: decided by a leader; sent when the platform has taken it (at the counter at once)
create table fees.refund (
  province_id smallint not null,
  id uuid not null,
  payment_id uuid not null,
  amount_vnd bigint not null constraint refund_amount check (amount_vnd > 0),
  method text not null constraint refund_method check (method in ('cash', 'transfer', 'online')),
  reason text not null constraint refund_reason check (reason in ('refused', 'withdrawn', 'stopped', 'overcharged')),
  reason_text text not null constraint refund_reason_text check (length(regexp_replace(reason_text, '\s', '', 'g')) >= 10),
  decided_at timestamptz not null,
  decided_on date not null,
  decided_by uuid not null,
  constraint refund_pkey primary key (province_id, id),
  constraint refund_once unique (province_id, payment_id),
  constraint refund_payment foreign key (province_id, payment_id) references fees.payment (province_id, id)
);
create table fees.refund_sending (
  province_id smallint not null,
  refund_id uuid not null,
  provider_reference text not null,
  sent_at timestamptz not null,
  constraint refund_sending_pkey primary key (province_id, refund_id),
  constraint refund_sending_refund foreign key (province_id, refund_id) references fees.refund (province_id, id)
);

-- chốt quỹ: the cash of a cashier's day, counted; a difference is explained
create table fees.cash_day (
  province_id smallint not null,
  unit_id uuid not null,
  day date not null,
  cashier_id uuid not null,
  cashier_name text not null,
  expected_vnd bigint not null,
  counted_vnd bigint not null constraint cash_day_counted check (counted_vnd >= 0),
  explanation text not null default '',
  closed_at timestamptz not null,
  constraint cash_day_pkey primary key (province_id, unit_id, day, cashier_id),
  constraint cash_day_explained check (counted_vnd = expected_vnd or length(regexp_replace(explanation, '\s', '', 'g')) >= 10)
);

-- đối soát: the list of a platform for one day of a unit; the latest import counts
create table fees.statement (
  province_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  provider text not null,
  day date not null,
  imported_at timestamptz not null,
  imported_by uuid not null,
  constraint statement_pkey primary key (province_id, id)
);
create index statement_of_day on fees.statement (province_id, unit_id, provider, day, id);
create table fees.statement_line (
  province_id smallint not null,
  statement_id uuid not null,
  number integer not null,
  order_reference text not null,
  provider_reference text not null default '',
  amount_vnd bigint not null,
  constraint statement_line_pkey primary key (province_id, statement_id, number),
  constraint statement_line_once unique (province_id, statement_id, order_reference),
  constraint statement_line_statement foreign key (province_id, statement_id) references fees.statement (province_id, id)
);
-- why a line differs and what was done; the latest counts, none is changed
create table fees.difference_note (
  province_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  provider text not null,
  day date not null,
  order_reference text not null,
  explanation text not null constraint difference_note_explanation check (length(regexp_replace(explanation, '\s', '', 'g')) >= 10),
  written_at timestamptz not null,
  written_by uuid not null,
  written_by_name text not null,
  constraint difference_note_pkey primary key (province_id, id)
);
create index difference_note_of_day on fees.difference_note (province_id, unit_id, provider, day, id);

-- published: what was taken and not cancelled; online = by a payment platform
create view fees.payment_v1 as
  select p.province_id, p.id as payment_id, p.dossier_id, p.line, p.kind, p.method, p.amount_vnd, p.paid_at, p.paid_on, p.unit_id,
    p.channel, p.procedure_code, p.method = 'online' as online, f.decided_at as refunded_at
  from fees.payment p
  left join fees.receipt r on r.province_id = p.province_id and r.payment_id = p.id
  left join fees.receipt_cancellation c on c.province_id = r.province_id and c.receipt_id = r.id
  left join fees.refund f on f.province_id = p.province_id and f.payment_id = p.id
  where c.receipt_id is null;

grant usage on schema fees to motcua_app;
grant select, insert on fees.exemption, fees.online_order, fees.provider_event, fees.payment, fees.receipt, fees.receipt_cancellation,
  fees.refund, fees.refund_sending, fees.cash_day, fees.statement, fees.statement_line, fees.difference_note to motcua_app;
grant update (state, dispute, reported_vnd, provider_reference, ask_at, asked, settled_at) on fees.online_order to motcua_app;
grant select on fees.payment_v1 to motcua_app;
