import type { Permission, Role } from '#platform/authorization.ts';

/** The notes are read by those who answer for the unit and those who watch over it, not by those they are about. */
export const integrityPermissions = {
  'integrity.read': ['leader', 'provinceLeader', 'auditor'],
  'integrity.explain': ['leader'],
  'integrity.conclude': ['auditor'],
  'integrity.administer': ['provinceAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
