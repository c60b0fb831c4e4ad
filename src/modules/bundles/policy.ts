import { type Permission, ROLES, type Role } from '#platform/authorization.ts';

/** Everybody at work sees which procedures are done in one go; the province keeps the list. */
export const permissions = {
  'bundles.browse': ROLES,
  'bundles.administer': ['provinceAdministrator'],
  'bundles.receive': ['receptionist'],
  'bundles.read': ['receptionist', 'handlingOfficer', 'leader', 'provinceLeader', 'documentClerk', 'auditor'],
  'bundles.acknowledge': ['handlingOfficer', 'leader', 'documentClerk'],
  'bundles.cancel-step': ['receptionist'],
  'bundles.report-error': ['handlingOfficer', 'leader'],
} as const satisfies Record<Permission, readonly Role[]>;
