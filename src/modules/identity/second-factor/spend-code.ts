import type { Context } from '#platform/context.ts';
import type { Officer } from '../domain/officer.ts';
import { matchingStep } from '../domain/totp.ts';
import { spendTotpStep } from '../sql/officers.ts';
import { openSecret } from './seal-secret.ts';

/** Is this the officer's code now? A right code is used up by asking. */
export async function spendCode(context: Context, officer: Officer, code: string): Promise<boolean> {
  if (officer.totpSecret === null) return false;
  const secret = openSecret(officer.totpSecret, officer.id, context.secret);
  const step = matchingStep(secret, code.replaceAll(' ', ''), context.clock.now(), officer.totpLastStep);
  return step !== undefined && (await spendTotpStep(context, officer.id, step));
}
