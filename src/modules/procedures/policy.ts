import { type Permission, ROLES, type Role } from '#platform/authorization.ts';

/** Everybody at work reads the catalogue; the province keeps it. */
export const permissions = {
  'procedures.read': ROLES,
  'procedures.administer': ['provinceAdministrator'],
} as const satisfies Record<Permission, readonly Role[]>;
