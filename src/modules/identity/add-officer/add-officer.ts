import { z } from 'zod';
import { getUnit, isOpenOn } from '#modules/organization/index.ts';
import { authorize, ROLES } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { getGrantable } from '../grant-role/grant-role.ts';
import { newTemporaryPassword } from '../manage-account/account-actions.ts';
import { officerDetails, userNameInput } from '../officer-input.ts';
import { insertOfficer } from './insert-officer.ts';

export const addOfficerInput = officerDetails.extend({
  userName: userNameInput,
  /** A first role at the officer's own unit; more are given on the officer's page. */
  role: z.enum(ROLES, 'identity.role-missing').optional(),
});

/** Tạo tài khoản: an officer with a temporary password that the first sign-in must change. It is shown once. */
export async function addOfficer(
  context: Context,
  input: z.output<typeof addOfficerInput>,
): Promise<{ id: string; temporaryPassword: string }> {
  authorize(context, 'identity.administer', input.unitId);
  const { role, ...details } = input;
  const unit = await getUnit(context, input.unitId);
  if (!isOpenOn(unit, vietnamDate(context.clock.now())))
    throw invalidField('unitId', 'identity.unit-closed', { name: unit.name });
  const roles = role === undefined ? [] : [{ role, unitId: input.unitId }];
  for (const one of roles) await getGrantable(context, one);
  const temporaryPassword = newTemporaryPassword();
  const id = await insertOfficer(context, {
    ...details,
    roles,
    password: temporaryPassword,
    mustChangePassword: true,
  });
  return { id, temporaryPassword };
}
