import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { type ReasonInput, reasonFields } from '../domain/reason-input.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { requireReason } from '../transition/require-reason.ts';
import { version } from '../transition/version.ts';

export const refuseSchema = z.object({ version, ...reasonFields });

/**
 * Từ chối giải quyết sau thẩm định: in writing, with the reason, within the processing time, entered as a result
 * (61 art. 19(8), NĐ 63/2010 art. 18(5)). The database refuses a refusal without reason as well.
 */
export function refuseDossier(context: Context, target: Target, input: ReasonInput) {
  return carryOut(context, target, 'refuse', async () => {
    const reason = await requireReason(context, 'refuse', input.reasonCode);
    return {
      changes: {
        refusal_reason_code: reason.code,
        refusal_reason_kind: reason.kind,
        refusal_reason_text: input.reasonText,
        ended_at: context.clock.now(),
      },
      data: { reasonCode: reason.code, reasonText: input.reasonText },
    };
  });
}
