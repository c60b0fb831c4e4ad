import { z } from 'zod';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import { canMove } from '../domain/transitions.ts';
import { STATE_WORDS } from '../domain/words.ts';
import { latestAppraisals, listDossiersById } from '../sql/latest-appraisals.ts';
import { moveDossier } from '../sql/move-dossier.ts';
import { authorizeVerb, type Target } from '../transition/carry-out.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';

/** A ticked row, `id:version`: the dossier as the leader saw it. */
const chosen = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,9}$/, 'dossiers.changed-form')
  .transform((text): Target => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));

export const approveManySchema = z.object({
  chosen: z
    .array(chosen, 'dossiers.none-chosen')
    .min(1, 'dossiers.none-chosen')
    .max(200, 'dossiers.too-many-chosen'),
});

/** A dossier that was left as it is, and why. */
export interface Skipped {
  readonly code: string;
  readonly why: string;
}

export interface Approved {
  /** Codes. */
  readonly approved: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * Phê duyệt nhiều hồ sơ in one transaction. What changed since the list was drawn, or is proposed for refusal, is left
 * alone and named; the others go through. @throws Problem notFound or forbidden for a dossier that is not the leader's
 */
export async function approveMany(context: Context, targets: readonly Target[]): Promise<Approved> {
  authorize(context, 'dossiers.approve');
  const ids = targets.map((target) => target.id);
  const dossiers = await listDossiersById(context, ids);
  const appraisals = await latestAppraisals(context, ids);
  const skipped: Skipped[] = [];
  const approved: string[] = [];
  // In the order of ids, so that two leaders with the same rows wait for each other instead of blocking each other.
  for (const target of targets.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const dossier = dossiers.get(target.id);
    if (!dossier) throw new Problem('notFound', 'dossiers.not-found');
    authorizeVerb(context, dossier, 'approve');
    const why = await whyNot(context, dossier, target, appraisals.get(target.id)?.proposal);
    if (why === undefined && (await moveDossier(context, dossier, 'approve', {}, { note: '' })))
      approved.push(dossier.code);
    else skipped.push({ code: dossier.code, why: why ?? (await whoWasFaster(context, dossier)) });
  }
  return { approved, skipped };
}

async function whyNot(
  context: Context,
  dossier: Dossier,
  target: Target,
  proposal: 'grant' | 'refuse' | undefined,
): Promise<string | undefined> {
  if (dossier.version !== target.version) return whoWasFaster(context, dossier);
  if (!canMove(dossier.state, 'approve')) return STATE_WORDS[dossier.state].text.toLocaleLowerCase('vi');
  return proposal === 'refuse' ? 'công chức đề nghị từ chối, cần xem riêng' : undefined;
}

async function whoWasFaster(context: Context, dossier: Dossier): Promise<string> {
  const { who = '', what = '', time = '' } = (await changedMeanwhile(context, dossier.id)).params;
  return `${time} ${who}: ${what}`.trim();
}
