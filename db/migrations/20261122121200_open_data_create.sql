-- open data: what every citizen may see and take away (dữ liệu mở)
create schema open_data;

-- a quarter as it was published, small counts hidden; published once and for good, so that no two versions of it can be
-- compared to find out what was hidden
create table open_data.publication (
  province_id smallint not null,
  first_day date not null,
  last_day date not null,
  published_at timestamptz not null,
  content jsonb not null,
  sha256 text not null constraint publication_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint publication_pkey primary key (province_id, first_day),
  constraint publication_days check (last_day > first_day)
);
grant usage on schema open_data to motcua_app;
grant select, insert on open_data.publication to motcua_app;
