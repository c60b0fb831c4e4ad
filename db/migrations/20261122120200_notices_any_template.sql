-- The list of templates stands once, in src/modules/notices/domain/notice.ts; here only its form is checked.
alter table notices.notice
  drop constraint notice_template,
  add constraint notice_template check (template ~ '^[a-z][A-Za-z]+$');
