import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { endPause } from '../sql/pauses.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const withdrawSchema = z.object({
  version,
  reasonText: z
    .string('dossiers.withdraw-text')
    .min(10, 'dossiers.withdraw-text')
    .max(2000, 'platform.too-long'),
});

/** Công dân rút hồ sơ (118 art. 21): at the counter, before there is a result; the papers go back. */
export function withdrawDossier(context: Context, target: Target, input: { reasonText: string }) {
  return carryOut(context, target, 'withdraw', (dossier) => {
    const endedBy = getOfficer(context).officerId;
    return {
      changes: { closing_reason_text: input.reasonText, ended_at: context.clock.now() },
      data: { reasonText: input.reasonText },
      afterwards: () => endPause(context, dossier.id, { endedBy, answered: false }),
    };
  });
}
