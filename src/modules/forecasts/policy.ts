import type { Permission, Role } from '#platform/authorization.ts';

/** A forecast is for those who can still do something about it, and for those who watch. */
export const permissions = {
  'forecasts.read': ['handlingOfficer', 'leader', 'provinceLeader', 'auditor', 'provinceAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
