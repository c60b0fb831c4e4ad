import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { Client } from '#platform/http/operation.ts';
import { actingAs, actorOf } from '../acting-as.ts';
import { isLocked, type Officer } from '../domain/officer.ts';
import { comparePasswordOfNobody, isPassword } from '../hash-password.ts';
import { type OpenedSession, openSession } from '../open-session.ts';
import { spendCode } from '../second-factor/spend-code.ts';
import { lockOfficerByUserName, updateOfficer } from '../sql/officers.ts';
import { countFailure } from './count-failure.ts';

export const signInInput = z.object({
  userName: z.string('identity.user-name-missing').max(100, 'platform.too-long'),
  password: z.string('identity.password-missing').max(1000, 'platform.too-long'),
});

/** Credentials of a program: everything at once. */
export const programSignInInput = signInInput.extend({
  totp: z.string().max(20, 'platform.too-long').optional(),
});

/**
 * How a sign-in ended. A refusal is a value, not a thrown Problem: the counted failure must be committed.
 * `halfway` = the second factor is still missing.
 */
export type SignInOutcome =
  | {
      readonly kind: 'signedIn' | 'halfway';
      readonly session: OpenedSession;
      readonly mustChangePassword: boolean;
    }
  | { readonly kind: 'refused'; readonly code: string };

const REFUSED: SignInOutcome = { kind: 'refused', code: 'identity.sign-in-refused' };

/** Đăng nhập: user name and password open a session, or half a one where a second factor is asked for. */
export async function signIn(
  context: Context,
  input: z.output<typeof signInInput>,
  client: Client,
): Promise<SignInOutcome> {
  const officer = await officerWithPassword(context, input);
  if (!officer) return REFUSED;
  if (officer.totpSecret === null) return finishSignIn(context, officer, client);
  const session = await openSession(context, { officerId: officer.id, client, awaitsTotp: true });
  return { kind: 'halfway', session, mustChangePassword: officer.mustChangePassword };
}

/** The sign-in of a program: password and, where asked for, the code in one step. */
export async function signInProgram(
  context: Context,
  input: z.output<typeof programSignInInput>,
  client: Client,
): Promise<SignInOutcome> {
  const officer = await officerWithPassword(context, input);
  if (!officer) return REFUSED;
  if (officer.mustChangePassword) return { kind: 'refused', code: 'identity.change-password-first' };
  if (officer.totpSecret !== null) {
    if (input.totp === undefined) return { kind: 'refused', code: 'identity.code-missing' };
    if (!(await spendCode(context, officer, input.totp))) {
      await countFailure(context, officer);
      return REFUSED;
    }
  }
  return finishSignIn(context, officer, client);
}

/** Everything was right: failures are forgotten, the session is opened. */
export async function finishSignIn(
  context: Context,
  officer: Officer,
  client: Client,
): Promise<SignInOutcome> {
  await updateOfficer(context, officer.id, { failed_attempts: 0, locked_until: null });
  const session = await openSession(context, { officerId: officer.id, client, awaitsTotp: false });
  await record(actingAs(context, actorOf(officer, session.id)), {
    type: 'officer.signedIn',
    subjectKind: 'officer',
    subjectId: officer.id,
    unitId: officer.unitId,
  });
  return { kind: 'signedIn', session, mustChangePassword: officer.mustChangePassword };
}

/**
 * The officer whose name and password these are. Unknown, disabled and locked accounts are refused alike, in about
 * the same time; a locked one is not even compared, or the lock would not stop the guessing.
 */
async function officerWithPassword(
  context: Context,
  input: z.output<typeof signInInput>,
): Promise<Officer | undefined> {
  const officer = await lockOfficerByUserName(context, input.userName.toLowerCase());
  if (!officer || officer.disabledAt !== null || isLocked(officer, context.clock.now())) {
    await comparePasswordOfNobody(input.password);
    return undefined;
  }
  if (await isPassword(input.password, officer.passwordHash)) return officer;
  await countFailure(context, officer);
  return undefined;
}
