import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { type ReasonInput, reasonFields } from '../domain/reason-input.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { requireReason } from '../transition/require-reason.ts';
import { version } from '../transition/version.ts';

export const sendBackSchema = z.object({ version, ...reasonFields });

/** Chuyển lại công chức thụ lý, with the reason: the leader does not approve it as it is. */
export function sendBackDossier(context: Context, target: Target, input: ReasonInput) {
  return carryOut(context, target, 'sendBack', async () => {
    const reason = await requireReason(context, 'sendBack', input.reasonCode);
    return { data: { reasonCode: reason.code, reasonText: input.reasonText } };
  });
}
