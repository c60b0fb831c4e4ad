import type { OfficerActor } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Client } from '#platform/http/operation.ts';
import { isLocked } from '../domain/officer.ts';
import { spendCode } from '../second-factor/spend-code.ts';
import { lockOfficer } from '../sql/officers.ts';
import { endSessions } from '../sql/sessions.ts';
import { countFailure } from './count-failure.ts';
import { finishSignIn, type SignInOutcome } from './sign-in.ts';

/** `startAgain` = the half session is over: too many wrong codes. */
export type CodeOutcome = SignInOutcome | { readonly kind: 'startAgain'; readonly code: string };

/** The second step of a sign-in: the right code turns half a session into a whole one, with a new token. */
export async function finishWithCode(
  context: Context,
  halfway: OfficerActor,
  code: string,
  client: Client,
): Promise<CodeOutcome> {
  const officer = await lockOfficer(context, halfway.officerId);
  const half = { officerId: officer.id, only: halfway.sessionId };
  if (isLocked(officer, context.clock.now())) return startAgain(context, half);
  if (await spendCode(context, officer, code)) {
    await endSessions(context, half);
    return finishSignIn(context, officer, client);
  }
  const { locked } = await countFailure(context, officer);
  return locked ? startAgain(context, half) : { kind: 'refused', code: 'identity.code-wrong' };
}

async function startAgain(context: Context, half: { officerId: string; only: string }): Promise<CodeOutcome> {
  await endSessions(context, half);
  return { kind: 'startAgain', code: 'identity.sign-in-refused' };
}
