import type { Permission, Role } from '#platform/authorization.ts';

/** Who sees what the national portal is told, and who may have it told again or not at all. */
export const syncPermissions = {
  'national-sync.read': ['provinceAdministrator', 'auditor'],
  'national-sync.decide': ['provinceAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
