import { z } from 'zod';
import { getUnit, isOpenOn, type Unit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize, ROLES } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { PROVINCE_ROLES, type RoleAt } from '../domain/grantable.ts';
import { canGrant, getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { lockOfficer } from '../sql/officers.ts';
import { deleteRole, insertRoles } from '../sql/roles.ts';

export const roleInput = z.object({
  role: z.enum(ROLES, 'identity.role-missing'),
  unitId: z.uuid('identity.unit-missing'),
});

/**
 * Giao vai trò tại một đơn vị: it counts for the unit and everything below it. Nobody gives rights to himself: who
 * administers accounts must not read dossiers by his own decision. @throws Problem conflict identity.own-rights
 */
export async function grantRole(context: Context, officerId: string, role: RoleAt): Promise<void> {
  authorize(context, 'identity.administer', role.unitId);
  const { officer } = await getVisibleOfficer(context, officerId);
  const unit = await getGrantable(context, role);
  const { actor } = context;
  if (actor.kind === 'officer' && actor.officerId === officerId)
    throw new Problem('conflict', 'identity.own-rights');
  await lockOfficer(context, officerId);
  if ((await insertRoles(context, officerId, [role])) === 0)
    throw invalidField('role', 'identity.role-held-already');
  await recordRole(context, 'officer.roleGranted', officer.id, role, unit);
}

/** Gỡ vai trò. An administrator cannot take the own administration away: somebody else must do that. */
export async function withdrawRole(context: Context, officerId: string, role: RoleAt): Promise<void> {
  authorize(context, 'identity.administer', role.unitId);
  const { officer } = await getVisibleOfficer(context, officerId);
  if (!canGrant(context, role)) throw new Problem('forbidden', 'identity.beyond-your-rights');
  const { actor } = context;
  const isAdministration = role.role === 'unitAdministrator' || role.role === 'provinceAdministrator';
  if (isAdministration && actor.kind === 'officer' && actor.officerId === officerId) {
    throw new Problem('conflict', 'identity.own-administration');
  }
  if ((await deleteRole(context, officerId, role)) === 0)
    throw new Problem('conflict', 'identity.role-not-held');
  await recordRole(context, 'officer.roleWithdrawn', officer.id, role, await getUnit(context, role.unitId));
}

/** The unit at which the role may be given now. @throws Problem at the field that is wrong */
export async function getGrantable(context: Context, role: RoleAt): Promise<Unit> {
  if (!canGrant(context, role)) throw invalidField('role', 'identity.role-beyond-your-rights');
  const unit = await getUnit(context, role.unitId);
  if (PROVINCE_ROLES.includes(role.role) && unit.parentId !== null) {
    throw invalidField('unitId', 'identity.province-role-elsewhere');
  }
  if (!isOpenOn(unit, vietnamDate(context.clock.now())))
    throw invalidField('unitId', 'identity.unit-closed', { name: unit.name });
  return unit;
}

function recordRole(
  context: Context,
  type: string,
  officerId: string,
  { role, unitId }: RoleAt,
  unit: Unit,
): Promise<void> {
  return record(context, {
    type,
    subjectKind: 'officer',
    subjectId: officerId,
    unitId,
    data: { role, unit: unit.name },
  });
}
