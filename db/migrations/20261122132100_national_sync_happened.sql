-- national_sync: the dossiers with a step in a period, and whether each step was told in time, without reading the rows
create index message_happened on national_sync.message (province_id, happened_at) include (dossier_id, sent_at);
