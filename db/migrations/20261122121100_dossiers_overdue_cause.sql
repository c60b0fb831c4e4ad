-- dossiers: why a dossier is or was late (nguyên nhân quá hạn, biểu II.07a): told by the unit that decides, never changed;
-- the latest counts

alter table dossiers.reason drop constraint reason_kind;
alter table dossiers.reason add constraint reason_kind check (kind in ('refuseIntake', 'refuse', 'sendBack', 'requestSupplement', 'stop', 'overdue'));

create table dossiers.overdue_cause (
  province_id smallint not null,
  dossier_id uuid not null,
  number smallint not null constraint overdue_cause_number check (number > 0),
  reason_code text not null,
  reason_kind text not null default 'overdue' constraint overdue_cause_kind check (reason_kind = 'overdue'),
  reason_text text not null constraint overdue_cause_text check (length(regexp_replace(reason_text, '\s', '', 'g')) >= 10),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint overdue_cause_pkey primary key (province_id, dossier_id, number),
  constraint overdue_cause_dossier foreign key (province_id, dossier_id) references dossiers.dossier (province_id, id),
  constraint overdue_cause_reason foreign key (reason_code, reason_kind) references dossiers.reason (code, kind)
);
grant select, insert on dossiers.overdue_cause to motcua_app;
