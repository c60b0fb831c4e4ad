import { type Permission, ROLES, type Role } from '#platform/authorization.ts';

/** Everybody counts time limits with the calendar; only the province decides what stands in it. */
export const calendarPermissions: Readonly<Record<Permission, readonly Role[]>> = {
  'calendar.read': ROLES,
  'calendar.administer': ['provinceAdministrator'],
};
