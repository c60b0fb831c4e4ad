import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import type { OfficerActor } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { actingAs } from '../acting-as.ts';
import { halfwayOf } from '../authenticate.ts';
import { PASSWORD_LENGTH, PASSWORD_MAXIMUM, passwordFault } from '../domain/password.ts';
import { hashPassword } from '../hash-password.ts';
import { lockOfficer, updateOfficer } from '../sql/officers.ts';
import { endSessions } from '../sql/sessions.ts';
import { type Confirmation, confirmPassword } from './confirm-password.ts';

export const changePasswordInput = z.object({
  currentPassword: z.string('identity.password-missing').max(1000, 'platform.too-long'),
  newPassword: z.string('identity.new-password-missing').max(1000, 'platform.too-long'),
  repeatedPassword: z.string('identity.repeated-password-missing').max(1000, 'platform.too-long'),
});

/** Whoever may set a new password now: an officer, or one whose sign-in waits for exactly that. */
export function passwordOwnerOf(context: Context): OfficerActor {
  if (context.actor.kind === 'officer') return context.actor;
  const halfway = halfwayOf(context.actor);
  if (halfway?.step === 'newPassword') return halfway.officer;
  throw new Problem('unauthenticated', 'platform.sign-in-first');
}

/** Đổi mật khẩu: with the old one; ends the officer's other sessions. A wrong old one is a value: it is counted. */
export async function changePassword(
  context: Context,
  input: z.output<typeof changePasswordInput>,
): Promise<Confirmation> {
  const owner = passwordOwnerOf(context);
  const officer = await lockOfficer(context, owner.officerId);
  const fault = passwordFault(input.newPassword, officer.userName);
  const limits = { minimum: PASSWORD_LENGTH, maximum: PASSWORD_MAXIMUM };
  if (fault) throw invalidField('newPassword', fault, limits);
  if (input.newPassword !== input.repeatedPassword)
    throw invalidField('repeatedPassword', 'identity.passwords-differ');
  if (input.newPassword === input.currentPassword)
    throw invalidField('newPassword', 'identity.password-same');
  const confirmation = await confirmPassword(context, officer, input.currentPassword);
  if (confirmation !== 'confirmed') return confirmation;
  await updateOfficer(context, officer.id, {
    password_hash: await hashPassword(input.newPassword),
    must_change_password: false,
  });
  await endSessions(context, { officerId: officer.id, except: owner.sessionId });
  await record(actingAs(context, owner), {
    type: 'officer.passwordChanged',
    subjectKind: 'officer',
    subjectId: officer.id,
    unitId: officer.unitId,
  });
  return 'confirmed';
}
