import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { note } from '../domain/free-text.ts';
import { listAppraisals } from '../sql/appraisals.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const submitSchema = z.object({ version, note });

/** Trình lãnh đạo: only what has been appraised. @throws Problem conflict dossiers.not-appraised */
export function submitForApproval(context: Context, target: Target, input: { note: string }) {
  return carryOut(context, target, 'submitForApproval', async (dossier) => {
    const [last] = await listAppraisals(context, dossier.id);
    // A colleague's appraisal does not count: who submits answers for what was found.
    if (!last || last.officerId !== dossier.handlingOfficerId)
      throw new Problem('conflict', 'dossiers.not-appraised');
    return { data: { proposal: last.proposal, note: input.note } };
  });
}
