import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type ReasonInput, reasonFields } from '../domain/reason-input.ts';
import { refuseEarlyStop } from '../domain/stop-grounds.ts';
import { endPause, findOpenPause } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { requireReason } from '../transition/require-reason.ts';
import { version } from '../transition/version.ts';

export const stopSchema = z.object({ version, ...reasonFields });

/**
 * Dừng giải quyết (118 art. 21, Mẫu 05): the applicant did not answer in time, or the law says so; the papers go back. The
 * database refuses a stop without coded reason and text as well.
 * @throws Problem conflict dossiers.answer-not-overdue while the applicant has time left
 */
export function stopDossier(context: Context, target: Target, input: ReasonInput) {
  return carryOut(context, target, 'stop', async (dossier) => {
    const reason = await requireReason(context, 'stop', input.reasonCode);
    const now = context.clock.now();
    refuseEarlyStop(reason.code, await findOpenPause(context, dossier.id), now);
    const endedBy = getOfficer(context).officerId;
    return {
      changes: {
        closing_reason_code: reason.code,
        closing_reason_text: input.reasonText,
        ended_at: now,
      },
      data: { reasonCode: reason.code, reasonText: input.reasonText },
      afterwards: () => endPause(context, dossier.id, { endedBy, answered: false }),
    };
  });
}
