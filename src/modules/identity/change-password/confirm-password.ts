import type { Context } from '#platform/context.ts';
import { isLocked, type Officer } from '../domain/officer.ts';
import { comparePasswordOfNobody, isPassword } from '../hash-password.ts';
import { countFailure } from '../sign-in/count-failure.ts';
import { updateOfficer } from '../sql/officers.ts';
import { endSessions } from '../sql/sessions.ts';

/** `locked` = too many wrong passwords: the account is locked and all its sessions have ended. */
export type Confirmation = 'confirmed' | 'wrong' | 'locked';

/**
 * Asks a signed-in officer for the password again. Wrong ones count as at the sign-in, or an unattended screen would
 * be a place to guess it. The caller holds the officer's row and lets the transaction commit.
 */
export async function confirmPassword(
  context: Context,
  officer: Officer,
  password: string,
): Promise<Confirmation> {
  if (isLocked(officer, context.clock.now())) {
    await comparePasswordOfNobody(password);
    return 'locked';
  }
  if (await isPassword(password, officer.passwordHash)) {
    await updateOfficer(context, officer.id, { failed_attempts: 0 });
    return 'confirmed';
  }
  const { locked } = await countFailure(context, officer);
  if (!locked) return 'wrong';
  await endSessions(context, { officerId: officer.id });
  return 'locked';
}
