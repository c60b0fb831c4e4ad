import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { note } from '../domain/free-text.ts';
import { clockFacts } from '../receive/clock-facts.ts';
import { dueDateOf } from '../receive/times.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const acceptTransferSchema = z.object({ version, note });

/**
 * Tiếp nhận bàn giao: the unit that decides has what another office received for it. Now the clock starts and the due date
 * is given (118 art. 17(3) as amended by NĐ 309/2026 art. 8(3)); the citizen is told of it.
 */
export function acceptTransfer(context: Context, target: Target, input: { note: string }) {
  return carryOut(context, target, 'acceptTransfer', async (dossier) => {
    const now = context.clock.now();
    const due = await dueDateOf(context, dossier.competentUnitId, dossier.timeLimit, now);
    return {
      changes: { clock_start_at: now, due_at: due },
      data: {
        note: input.note,
        clockStartAt: now.toString(),
        dueAt: due?.toString() ?? null,
        ...(await clockFacts(context, dossier.competentUnitId, dossier.timeLimit)),
      },
    };
  });
}
