-- identity: officers, their positions, roles at units, sign-in and sessions (cán bộ, công chức)
create schema identity;

create table identity.officer (
  province_id smallint not null,
  id uuid not null,
  user_name text not null constraint officer_user_name_shape check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  full_name text not null constraint officer_full_name check (full_name <> ''),
  name_search text not null,
  position text not null default '',
  unit_id uuid not null,
  email text,
  phone text,
  password_hash text not null,
  must_change_password boolean not null default false,
  -- secret of the authenticator app, encrypted; null = not asked for
  totp_secret text,
  -- the last time step a code was used for: a code counts once
  totp_last_step bigint,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint officer_pkey primary key (province_id, id),
  constraint officer_user_name_unique unique (province_id, user_name)
);
create index officer_by_unit on identity.officer (province_id, unit_id);

create table identity.role_assignment (
  province_id smallint not null,
  officer_id uuid not null,
  role text not null constraint role_assignment_role check (role in
    ('receptionist', 'handlingOfficer', 'leader', 'documentClerk', 'unitAdministrator', 'provinceAdministrator', 'auditor')),
  unit_id uuid not null,
  constraint role_assignment_pkey primary key (province_id, officer_id, role, unit_id),
  constraint role_assignment_officer foreign key (province_id, officer_id) references identity.officer (province_id, id)
);
create index role_assignment_by_unit on identity.role_assignment (province_id, unit_id, role);

-- a session is found by the hash of its token; the token itself is nowhere
create table identity.session (
  province_id smallint not null,
  id uuid not null,
  officer_id uuid not null,
  token_hash text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- password given, second factor still missing: this session may do nothing else
  awaits_totp boolean not null,
  client_address text not null,
  client_agent text not null,
  constraint session_pkey primary key (province_id, id),
  constraint session_token_hash_unique unique (province_id, token_hash),
  constraint session_officer foreign key (province_id, officer_id) references identity.officer (province_id, id)
);
create index session_by_officer on identity.session (province_id, officer_id, started_at);

grant usage on schema identity to motcua_app;
grant select, insert, update on identity.officer to motcua_app;
grant select, insert, delete on identity.role_assignment to motcua_app;
grant select, insert, update, delete on identity.session to motcua_app;
