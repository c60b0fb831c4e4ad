import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type Confirmation, confirmPassword } from '../change-password/confirm-password.ts';
import { lockOfficer, updateOfficer } from '../sql/officers.ts';

export const disableTotpInput = z.object({
  password: z.string('identity.password-missing').max(1000, 'platform.too-long'),
});

/** Tắt xác thực hai bước, with the password: an unattended screen must not be enough. */
export async function disableTotp(
  context: Context,
  { password }: z.output<typeof disableTotpInput>,
): Promise<Confirmation> {
  const { officerId, unitId } = getOfficer(context);
  const officer = await lockOfficer(context, officerId);
  const confirmation = await confirmPassword(context, officer, password);
  if (confirmation !== 'confirmed' || officer.totpSecret === null) return confirmation;
  await updateOfficer(context, officerId, { totp_secret: null, totp_last_step: null });
  await record(context, {
    type: 'officer.totpDisabled',
    subjectKind: 'officer',
    subjectId: officerId,
    unitId,
  });
  return confirmation;
}
