import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { freeText } from '../domain/free-text.ts';
import { insertAppraisal } from '../sql/appraisals.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const appraiseSchema = z.object({
  version,
  proposal: z.enum(['grant', 'refuse'], 'dossiers.proposal-missing'),
  conclusion: freeText(4000, 'dossiers.conclusion-missing').min(1, 'dossiers.conclusion-missing'),
});
export type AppraiseInput = Omit<z.output<typeof appraiseSchema>, 'version'>;

/** Thẩm định hồ sơ (61 art. 19(2)): what was examined, and what the officer proposes. May be written anew. */
export function appraiseDossier(context: Context, target: Target, input: AppraiseInput) {
  return carryOut(context, target, 'appraise', (dossier) => ({
    data: { proposal: input.proposal },
    afterwards: () => insertAppraisal(context, dossier.id, getOfficer(context).officerId, input),
  }));
}
