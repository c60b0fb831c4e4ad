import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { matchingStep } from '../domain/totp.ts';
import { lockOfficer, updateOfficer } from '../sql/officers.ts';
import { sealSecret } from './seal-secret.ts';

export const enableTotpInput = z.object({
  /** The secret that the page showed, in base32; it counts only once a code of it was right. */
  secret: z.string('identity.code-wrong').regex(/^[A-Z2-7]{32}$/, 'identity.code-wrong'),
  code: z.string('identity.code-missing').max(20, 'platform.too-long'),
});

/** Bật xác thực hai bước: from now on a sign-in needs a code of this secret. The first right code proves the app has it. */
export async function enableTotp(
  context: Context,
  { secret, code }: z.output<typeof enableTotpInput>,
): Promise<void> {
  const { officerId, unitId } = getOfficer(context);
  const officer = await lockOfficer(context, officerId);
  if (officer.totpSecret !== null) throw new Problem('conflict', 'identity.totp-on-already');
  const step = matchingStep(secret, code.replaceAll(' ', ''), context.clock.now(), null);
  if (step === undefined) throw invalidField('code', 'identity.code-wrong');
  await updateOfficer(context, officerId, {
    totp_secret: sealSecret(secret, officerId, context.secret),
    totp_last_step: step,
  });
  await record(context, {
    type: 'officer.totpEnabled',
    subjectKind: 'officer',
    subjectId: officerId,
    unitId,
  });
}
