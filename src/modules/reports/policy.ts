import type { Permission, Role } from '#platform/authorization.ts';

/** Numbers without names: whoever works for a unit reads its figures; the records behind them have rights of their own. */
export const permissions = {
  'reports.read': [
    'receptionist',
    'handlingOfficer',
    'leader',
    'documentClerk',
    'unitAdministrator',
    'provinceAdministrator',
    'auditor',
  ],
  'reports.enter-figures': ['documentClerk', 'leader', 'unitAdministrator'],
} satisfies Record<Permission, readonly Role[]>;
