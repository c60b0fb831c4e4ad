-- dossiers: the applicant's time for a supplement is over, and somebody was told to act (quá hạn bổ sung, Mẫu 05)
alter table dossiers.pause add column overdue_noted boolean not null default false;
grant update (overdue_noted) on dossiers.pause to motcua_app;
create index pause_unnoted on dossiers.pause (province_id, answer_due_at) where ended_at is null and not overdue_noted;
