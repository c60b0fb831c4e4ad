-- dossiers: until when the one-stop office hands a dossier over (61 art. 18, 118 art. 18(2)), and intake outside the
-- boundary of the unit that decides (phi địa giới, 118 art. 14), where the clock starts with that unit (309 art. 8(3))
alter table dossiers.dossier
  add column hand_over_due_at timestamptz,
  add column handed_over_at timestamptz,
  -- judged once, when it is handed over, and kept
  add column hand_over_late boolean,
  add column non_territorial boolean not null default false,
  -- null while a dossier from elsewhere is on its way to the unit that decides
  add column clock_start_at timestamptz;
update dossiers.dossier set clock_start_at = received_at;
alter table dossiers.dossier
  add constraint dossier_handed_over check ((handed_over_at is null) = (hand_over_late is null)),
  add constraint dossier_clock_start check (clock_start_at is null or clock_start_at >= received_at),
  -- nobody works on what has not arrived, and it is not due yet
  add constraint dossier_transfer check (not non_territorial or clock_start_at is not null
    or (state in ('received', 'handedOver', 'intakeRefused', 'withdrawn') and due_at is null));
grant update (handed_over_at, hand_over_late, clock_start_at) on dossiers.dossier to motcua_app;
