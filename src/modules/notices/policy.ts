import type { Permission, Role } from '#platform/authorization.ts';

/** Who sees the notices of a unit, and who may have one sent again or not sent at all. */
export const noticesPermissions = {
  'notices.read': ['receptionist', 'leader', 'unitAdministrator', 'provinceAdministrator', 'auditor'],
  'notices.decide': ['receptionist', 'leader', 'unitAdministrator', 'provinceAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
