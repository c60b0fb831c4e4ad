import type { Permission, Role } from '#platform/authorization.ts';
import { ROLES } from '#platform/authorization.ts';

/** Everybody sees his own tasks; who answers for a unit, or checks it, sees all of it. */
export const tasksPermissions = {
  'tasks.read': ROLES,
  'tasks.oversee': ['leader', 'provinceLeader', 'unitAdministrator', 'provinceAdministrator', 'auditor'],
} satisfies Record<Permission, readonly Role[]>;
