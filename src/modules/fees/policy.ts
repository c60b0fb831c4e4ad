import type { Permission, Role } from '#platform/authorization.ts';

/** Who takes money, who may let it off or give it back, and who checks it. A unit's leader stands in for its accountant. */
export const feesPermissions = {
  'fees.read': ['receptionist', 'handlingOfficer', 'leader', 'provinceLeader', 'documentClerk', 'auditor'],
  'fees.collect': ['receptionist'],
  'fees.exempt': ['receptionist', 'leader'],
  'fees.cancel-receipt': ['receptionist', 'leader'],
  'fees.refund': ['leader'],
  'fees.close-day': ['receptionist'],
  'fees.reconcile': ['leader'],
} satisfies Record<Permission, readonly Role[]>;
