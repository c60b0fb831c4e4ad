import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { note } from '../domain/free-text.ts';
import { listAppraisals } from '../sql/appraisals.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const approveSchema = z.object({
  version,
  note,
});

/**
 * Phê duyệt kết quả, by the leader of the unit that decides. What the officer proposes to refuse cannot be approved:
 * it is refused, or sent back to be appraised anew. @throws Problem conflict dossiers.proposed-refusal
 */
export function approveDossier(context: Context, target: Target, input: { note: string }) {
  return carryOut(context, target, 'approve', async (dossier) => {
    const [last] = await listAppraisals(context, dossier.id);
    if (last?.proposal === 'refuse') throw new Problem('conflict', 'dossiers.proposed-refusal');
    return { data: { note: input.note } };
  });
}
