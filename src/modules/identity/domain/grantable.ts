import type { Role } from '#platform/authorization.ts';

/** A role with the units for which it counts. */
export interface HeldRole {
  readonly role: Role;
  readonly unitIds: ReadonlySet<string>;
}

export interface RoleAt {
  readonly role: Role;
  readonly unitId: string;
}

/** Roles that are held at the province alone. */
export const PROVINCE_ROLES: readonly Role[] = ['provinceLeader', 'provinceAdministrator'];

/** Roles that see or rule beyond one unit's own work: only the province administrator gives them. */
export const RESERVED_ROLES: readonly Role[] = [...PROVINCE_ROLES, 'auditor'];

/**
 * May an administrator with these roles give (or take) `role` at the unit? The province administrator may everything
 * in the province; a unit administrator may within the own subtree, but not the reserved roles.
 */
export function mayGrant(held: readonly HeldRole[], { role, unitId }: RoleAt): boolean {
  return held.some((own) => {
    if (!own.unitIds.has(unitId)) return false;
    if (own.role === 'provinceAdministrator') return true;
    return own.role === 'unitAdministrator' && !RESERVED_ROLES.includes(role);
  });
}

/**
 * May an administrator rule over this account (password, disable, sessions)? Only if nothing the account can do is
 * beyond what the administrator could give: else a new password would be a way to more rights.
 */
export function mayAdminister(
  held: readonly HeldRole[],
  account: { unitId: string; roles: readonly RoleAt[] },
): boolean {
  return (
    mayGrant(held, { role: 'receptionist', unitId: account.unitId }) &&
    account.roles.every((role) => mayGrant(held, role))
  );
}
