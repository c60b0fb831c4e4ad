import { randomBytes } from 'node:crypto';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Officer } from '../domain/officer.ts';
import { TEMPORARY_PASSWORD_BYTES, temporaryPassword } from '../domain/temporary-password.ts';
import { hashPassword } from '../hash-password.ts';
import { type OfficerChange, updateOfficer } from '../sql/officers.ts';
import { endSessions } from '../sql/sessions.ts';
import { lockAdministeredOfficer } from './administered-officer.ts';

/** Vô hiệu hóa tài khoản: nobody signs in with it any more, and its sessions end now. Not one's own. */
export async function disableOfficer(context: Context, id: string): Promise<void> {
  const officer = await lockOther(context, id);
  if (officer.disabledAt !== null) throw new Problem('conflict', 'identity.disabled-already');
  await change(context, officer, 'officer.disabled', { disabled_at: context.clock.now() });
  await endSessions(context, { officerId: id });
}

/** Mở lại tài khoản. */
export async function enableOfficer(context: Context, id: string): Promise<void> {
  const officer = await lockAdministeredOfficer(context, id);
  if (officer.disabledAt === null) throw new Problem('conflict', 'identity.enabled-already');
  await change(context, officer, 'officer.enabled', { disabled_at: null });
}

/** Mở khóa: the failures that locked the account are forgotten. */
export async function unlockOfficer(context: Context, id: string): Promise<void> {
  const officer = await lockAdministeredOfficer(context, id);
  await change(context, officer, 'officer.unlocked', { failed_attempts: 0, locked_until: null });
}

/** Kết thúc mọi phiên: wherever the officer is signed in, it is over. */
export async function endSessionsOf(context: Context, id: string): Promise<void> {
  const officer = await lockOther(context, id);
  const count = await endSessions(context, { officerId: id });
  await recordAt(context, officer, 'officer.sessionsEnded', { count });
}

/** Gỡ xác thực hai bước, for who has lost the telephone. */
export async function removeSecondFactor(context: Context, id: string): Promise<void> {
  const officer = await lockOther(context, id);
  if (officer.totpSecret === null) throw new Problem('conflict', 'identity.totp-off-already');
  await change(context, officer, 'officer.totpRemoved', { totp_secret: null, totp_last_step: null });
}

/**
 * Đặt lại mật khẩu: a temporary one that must be changed at the next sign-in; the sessions end, a lock is opened.
 * The password is returned to be shown once, and stands nowhere.
 */
export async function resetPassword(context: Context, id: string): Promise<string> {
  const officer = await lockOther(context, id);
  const password = newTemporaryPassword();
  await change(context, officer, 'officer.passwordReset', {
    password_hash: await hashPassword(password),
    must_change_password: true,
    failed_attempts: 0,
    locked_until: null,
  });
  await endSessions(context, { officerId: id });
  return password;
}

/** A password nobody has chosen: for a new account, or in place of a forgotten one. */
export function newTemporaryPassword(): string {
  return temporaryPassword(randomBytes(TEMPORARY_PASSWORD_BYTES));
}

/** What administrators do to accounts they do not do to their own: for that there is the page of the own account. */
async function lockOther(context: Context, id: string): Promise<Officer> {
  const officer = await lockAdministeredOfficer(context, id);
  if (context.actor.kind === 'officer' && context.actor.officerId === id)
    throw new Problem('conflict', 'identity.not-yourself');
  return officer;
}

async function change(
  context: Context,
  officer: Officer,
  type: string,
  columns: OfficerChange,
): Promise<void> {
  await updateOfficer(context, officer.id, columns);
  await recordAt(context, officer, type);
}

function recordAt(
  context: Context,
  officer: Officer,
  type: string,
  data: Record<string, number> = {},
): Promise<void> {
  return record(context, {
    type,
    subjectKind: 'officer',
    subjectId: officer.id,
    unitId: officer.unitId,
    data,
  });
}
