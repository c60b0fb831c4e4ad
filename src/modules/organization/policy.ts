import { type Permission, ROLES, type Role } from '#platform/authorization.ts';

/** The tree of units is no secret among officers; changing it is the province administrator's work. */
export const organizationPermissions: Readonly<Record<Permission, readonly Role[]>> = {
  'organization.read': ROLES,
  'organization.administer': ['provinceAdministrator'],
};
