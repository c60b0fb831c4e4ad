import { handTask } from '#modules/tasks/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { APOLOGY } from '../obligations/kinds.ts';
import { saveDraft } from '../sql/apology-drafts.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import type { Target } from '../transition/carry-out.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';
import type { ApologyInput } from './apology-input.ts';
import { loadApologisable, newDueAtOf } from './prepare-apology.ts';

/** Soạn văn bản xin lỗi, by the officer who handles the dossier; the obligation goes to whoever signs. */
export async function draftApology(
  context: Context,
  { id, version }: Target,
  { reasonText, newDueOn }: ApologyInput,
): Promise<void> {
  const apologisable = await loadApologisable(context, id, 'dossiers.draft-apology');
  const { dossier } = apologisable;
  if (dossier.version !== version) throw await changedMeanwhile(context, id);
  const newDueAt = newDueAtOf(context, apologisable, newDueOn);
  const draftedBy = getOfficer(context).officerId;
  const fact = {
    type: 'dossier.apology-drafted',
    unitId: dossier.competentUnitId,
    data: { newDueAt: newDueAt?.toString() ?? null },
  };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, id);
  await saveDraft(context, id, { reason: reasonText, newDueAt, draftedBy, draftedAt: context.clock.now() });
  await handTask(context, { kind: APOLOGY, subjectId: id }, { role: 'leader' });
}
