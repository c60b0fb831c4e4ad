-- How many tasks wait for an officer is asked with every page: what waits for a role of his is counted from an index alone.
create index task_open_by_role on tasks.task (province_id, role, unit_id, due_at) include (officer_id) where done_at is null;
