import type { Permission, Role } from '#platform/authorization.ts';

/** Accounts are kept by the administrators; what everybody did is read by those who check. */
export const identityPermissions: Readonly<Record<Permission, readonly Role[]>> = {
  'identity.administer': ['unitAdministrator', 'provinceAdministrator'],
  'identity.audit': ['auditor', 'provinceAdministrator'],
};
