import type { Permission, Role } from '#platform/authorization.ts';

/** Leaders and auditors see the marks of everybody in their units; an officer sees his own. */
export const permissions = {
  'quality-marks.read': ['leader', 'provinceLeader', 'unitAdministrator', 'provinceAdministrator', 'auditor'],
  'quality-marks.read-own': ['handlingOfficer'],
} satisfies Record<Permission, readonly Role[]>;
