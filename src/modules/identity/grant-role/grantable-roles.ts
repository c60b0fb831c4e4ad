import { ROLES, type Role, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { canGrant } from '../manage-account/administered-officer.ts';

/** The roles that the actor can give at some unit: the choices of the form. */
export function grantableRoles(context: Context): Role[] {
  const scope = scopeOf(context.actor, 'identity.administer');
  if (scope.kind === 'all') return [...ROLES];
  return ROLES.filter((role) => scope.unitIds.some((unitId) => canGrant(context, { role, unitId })));
}
