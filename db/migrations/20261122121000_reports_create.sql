-- reports: what a unit reported about a period, and what became of its figures afterwards (báo cáo, chốt số liệu)
create schema if not exists reports;

-- one report of a form, a unit and a period; whether it is closed is said by reports.closing alone
create table reports.report (
  province_id smallint not null,
  id uuid not null,
  form text not null constraint report_form check (form <> ''),
  unit_id uuid not null,
  scope text not null constraint report_scope check (scope in ('subtree', 'unit')),
  organization text not null constraint report_organization check (organization in ('asThen', 'asNow')),
  from_day date not null,
  to_day date not null constraint report_days check (to_day >= from_day),
  -- 'legal-q1' of a year; both null for free days
  period_kind text,
  period_year smallint,
  -- when it has to be sent; null where nobody asked for it
  due_on date,
  drafted_at timestamptz not null,
  -- null when the program made it by the schedule
  drafted_by uuid,
  constraint report_period check ((period_kind is null) = (period_year is null)),
  constraint report_pkey primary key (province_id, id),
  constraint report_once unique (province_id, unit_id, form, from_day, to_day, scope, organization)
);
create index report_latest on reports.report (province_id, drafted_at, id);

-- what people wrote beside the figures of a draft
create table reports.commentary (
  province_id smallint not null,
  report_id uuid not null,
  part text not null,
  text text not null,
  written_at timestamptz not null,
  written_by uuid,
  constraint commentary_pkey primary key (province_id, report_id, part),
  constraint commentary_report foreign key (province_id, report_id) references reports.report (province_id, id)
);

-- chốt số liệu, gửi báo cáo: once; the text is the whole report in one canonical form, and the hash is of that very text
create table reports.closing (
  province_id smallint not null,
  report_id uuid not null,
  content text not null,
  sha256 text not null,
  docx_file_id uuid not null,
  pdf_file_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  constraint closing_hash check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint closing_pkey primary key (province_id, report_id),
  constraint closing_report foreign key (province_id, report_id) references reports.report (province_id, id)
);

-- the records behind each figure as it was closed: as many as the figure says
create table reports.closed_figure (
  province_id smallint not null,
  report_id uuid not null,
  -- 'dossiersLate', or with what narrows it 'dossiersLate?field=Hộ tịch'
  figure_key text not null,
  value integer not null,
  records uuid[] not null,
  constraint closed_figure_value check (value = cardinality(records)),
  constraint closed_figure_pkey primary key (province_id, report_id, figure_key),
  constraint closed_figure_closing foreign key (province_id, report_id) references reports.closing (province_id, report_id)
);

-- sổ điều chỉnh số liệu: a closed figure that would be another number today, with what came in, what went out and why
create table reports.restatement (
  province_id smallint not null,
  report_id uuid not null,
  figure_key text not null,
  number smallint not null constraint restatement_number check (number >= 1),
  unit_id uuid not null,
  old_value integer not null,
  new_value integer not null,
  came_in uuid[] not null,
  went_out uuid[] not null,
  -- what happened to these records since: event, record, moment, type, who
  causes jsonb not null,
  found_at timestamptz not null,
  constraint restatement_changes check (cardinality(came_in) + cardinality(went_out) > 0),
  constraint restatement_value check (new_value = old_value + cardinality(came_in) - cardinality(went_out)),
  constraint restatement_pkey primary key (province_id, report_id, figure_key, number),
  constraint restatement_figure foreign key (province_id, report_id, figure_key)
    references reports.closed_figure (province_id, report_id, figure_key)
);
create index restatement_by_unit on reports.restatement (province_id, unit_id, found_at);

-- until when the records were compared with the closed figures
create table reports.comparison (
  province_id smallint not null,
  id uuid not null,
  until timestamptz not null,
  reports integer not null,
  restatements integer not null,
  constraint comparison_pkey primary key (province_id, id)
);
create index comparison_latest on reports.comparison (province_id, until);

-- nothing that was closed is changed or deleted, by nobody; of a draft only the words may be written again
grant usage on schema reports to motcua_app;
grant select, insert on reports.report, reports.closing, reports.closed_figure, reports.restatement, reports.comparison to motcua_app;
grant select, insert, update on reports.commentary to motcua_app;
