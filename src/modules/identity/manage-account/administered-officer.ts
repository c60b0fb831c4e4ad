import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { mayAdminister, mayGrant, type RoleAt } from '../domain/grantable.ts';
import type { Officer } from '../domain/officer.ts';
import { type OfficerWithRoles, readOfficer } from '../read-officer/read-officer.ts';
import { lockOfficer } from '../sql/officers.ts';
import { selectRoles } from '../sql/roles.ts';

/** May the actor give or take this role? The system may everything. */
export function canGrant(context: Context, role: RoleAt): boolean {
  const { actor } = context;
  if (actor.kind === 'system') return true;
  return actor.kind === 'officer' && mayGrant(actor.grants, role);
}

/** May the actor rule over this account? */
export function canAdminister(
  context: Context,
  account: { unitId: string; roles: readonly RoleAt[] },
): boolean {
  const { actor } = context;
  if (actor.kind === 'system') return true;
  return actor.kind === 'officer' && mayAdminister(actor.grants, account);
}

/**
 * An officer whom the actor may see: who belongs to a unit in scope or holds a role there.
 * @throws Problem notFound for all others, as if they were not there
 */
export async function getVisibleOfficer(context: Context, id: string): Promise<OfficerWithRoles> {
  authorize(context, 'identity.administer');
  const found = await readOfficer(context, id);
  if (isVisible(context, found)) return found;
  throw new Problem('notFound', 'identity.no-such-officer');
}

/** Does the officer belong to a unit in the actor's scope, or hold a role there? */
export function isVisible(context: Context, { officer, roles }: OfficerWithRoles): boolean {
  const scope = scopeOf(context.actor, 'identity.administer');
  if (scope.kind === 'all') return true;
  return [officer.unitId, ...roles.map(({ unitId }) => unitId)].some((unitId) =>
    scope.unitIds.includes(unitId),
  );
}

/** An officer whose account the actor may rule over, held until the transaction ends. @throws Problem forbidden */
export async function lockAdministeredOfficer(context: Context, id: string): Promise<Officer> {
  await getVisibleOfficer(context, id);
  const officer = await lockOfficer(context, id);
  const roles = await selectRoles(context, [id]); // read under the lock: a role given meanwhile counts
  if (!canAdminister(context, { unitId: officer.unitId, roles }))
    throw new Problem('forbidden', 'identity.beyond-your-rights');
  return officer;
}
