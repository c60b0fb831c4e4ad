import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { note } from '../domain/free-text.ts';
import { isLateHandOver } from '../domain/hand-over-limit.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const handOverSchema = z.object({
  version,
  note,
});

/**
 * Chuyển hồ sơ to the unit that decides (61 art. 18, 118 art. 18): on the day of receipt, or at the start of the
 * next working day for what came after 15:00. What goes later is marked for ever.
 */
export function handOverDossier(context: Context, target: Target, input: { note: string }) {
  return carryOut(context, target, 'handOver', (dossier) => {
    const now = context.clock.now();
    const { handOverDueAt: due, competentUnitId: toUnitId } = dossier;
    const handOverLate = due !== null && isLateHandOver(due, now);
    return {
      changes: { handed_over_at: now, hand_over_late: handOverLate },
      data: { toUnitId, note: input.note, handOverDueAt: due?.toString() ?? null, handOverLate },
    };
  });
}
