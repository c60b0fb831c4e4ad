-- reports: not every record is known by a uuid: a procedure of which something was paid online is known by its code
alter table reports.closed_figure alter column records type text[] using records::text[];
alter table reports.restatement alter column came_in type text[] using came_in::text[];
alter table reports.restatement alter column went_out type text[] using went_out::text[];
