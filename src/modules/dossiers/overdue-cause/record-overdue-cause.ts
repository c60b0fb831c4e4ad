import { z } from 'zod';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { type ReasonInput, reasonFields } from '../domain/reason-input.ts';
import { timelinessOf } from '../domain/timeliness.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { insertOverdueCause } from '../sql/overdue-causes.ts';
import type { Target } from '../transition/carry-out.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';
import { requireReason } from '../transition/require-reason.ts';
import { version } from '../transition/version.ts';

export const overdueCauseSchema = z.object({ version, ...reasonFields });

/**
 * Ghi nguyên nhân quá hạn (biểu II.07a): why a dossier is or was late, by the unit that decides. What was told stays; a
 * later telling counts in its place. It changes neither the clock nor whether the dossier was late.
 * @throws Problem conflict for a dossier that is not late
 */
export async function recordOverdueCause(
  context: Context,
  { id, version: seen }: Target,
  input: ReasonInput,
): Promise<void> {
  const dossier = await getDossier(context, id);
  authorize(context, 'dossiers.explain-overdue', dossier.competentUnitId);
  if (timelinessOf(dossier, context.clock.now(), vietnamDate) !== 'overdue')
    throw new Problem('conflict', 'dossiers.not-overdue');
  if (dossier.version !== seen) throw await changedMeanwhile(context, id);
  const reason = await requireReason(context, 'overdue', input.reasonCode);
  const data = { reasonCode: reason.code, reasonText: input.reasonText };
  await insertOverdueCause(context, id, { ...data, recordedBy: getOfficer(context).officerId });
  const fact = { type: 'dossier.overdue-explained', unitId: dossier.competentUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, id);
}
