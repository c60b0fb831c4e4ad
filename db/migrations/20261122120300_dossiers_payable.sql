-- dossiers: what a dossier asks of its applicant in money, published for the module fees (phí, lệ phí, nghĩa vụ tài chính)

-- a pause also ends by itself, when what was asked for has been paid: then nobody ended it
alter table dossiers.pause drop constraint pause_ended;
alter table dossiers.pause add constraint pause_ended check (
  (ended_at is null) = (answered is null) and (ended_by is null or ended_at is not null) and (ended_at is null or ended_at >= started_at)
  and (ended_by is not null or ended_at is null or (kind = 'payment' and answered)));

-- line 0 is what the receipt slip names; line n is what pause n asks for. owed: still to be paid, as far as the dossier
-- knows (nothing is asked of who withdrew, was stopped or refused); confirmed: the office saw a receipt of somebody else
create view dossiers.payable_v1 as
  select d.province_id, d.id as dossier_id, d.code as dossier_code, 0::smallint as line, d.fee_vnd::bigint as amount_vnd,
    d.receiving_unit_id as unit_id, d.channel, d.state, d.procedure_version_id, d.procedure_code, d.procedure_name, d.procedure_field,
    d.received_at as since, d.state not in ('withdrawn', 'stopped', 'refused') and d.refusal_reason_code is null as owed, false as confirmed
  from dossiers.dossier d
  where d.fee_vnd > 0 and d.received_at is not null
  union all
  select d.province_id, d.id, d.code, p.number, p.amount_vnd, d.receiving_unit_id, d.channel, d.state, d.procedure_version_id,
    d.procedure_code, d.procedure_name, d.procedure_field, p.started_at, p.ended_at is null, coalesce(p.answered, false)
  from dossiers.pause p join dossiers.dossier d on d.province_id = p.province_id and d.id = p.dossier_id
  where p.kind = 'payment';
grant select on dossiers.payable_v1 to motcua_app;
