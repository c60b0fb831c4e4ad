-- identity: lãnh đạo tỉnh answers for what all units of the province do, and decides none of their dossiers
alter table identity.role_assignment drop constraint role_assignment_role;
alter table identity.role_assignment add constraint role_assignment_role check (role in
  ('receptionist', 'handlingOfficer', 'leader', 'provinceLeader', 'documentClerk', 'unitAdministrator', 'provinceAdministrator', 'auditor'));
