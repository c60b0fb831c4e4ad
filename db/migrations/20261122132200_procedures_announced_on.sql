-- procedures: when the announcing decision was signed (ngày ký quyết định công bố): whether it was issued in time before the day on
-- which the procedure takes effect (NĐ 63/2010 art. 15); null where nobody told it
alter table procedures.version add column announced_on date;
