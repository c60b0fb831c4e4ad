import { closeTask } from '#modules/tasks/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { APOLOGY } from '../obligations/kinds.ts';
import { insertApology } from '../sql/apologies.ts';
import { deleteDraft, findDraft } from '../sql/apology-drafts.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import type { Target } from '../transition/carry-out.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';
import type { ApologyInput } from './apology-input.ts';
import { loadApologisable, newDueAtOf } from './prepare-apology.ts';

/**
 * Xin lỗi và gia hạn (Mẫu 04; 61 art. 19(9)): the leader of the competent unit signs, the letter goes out and the citizen is
 * told, in one deed. Signed after its deadline it is late for ever. The due date stays what it was: a new date makes nothing
 * on time.
 */
export async function apologise(
  context: Context,
  { id, version }: Target,
  { reasonText, newDueOn }: ApologyInput,
): Promise<void> {
  const apologisable = await loadApologisable(context, id, 'dossiers.apologise');
  const { dossier, dueAt, deadlineAt } = apologisable;
  if (dossier.version !== version) throw await changedMeanwhile(context, id);
  const newDueAt = newDueAtOf(context, apologisable, newDueOn);
  const signedBy = getOfficer(context).officerId;
  const draft = await findDraft(context, id);
  const now = context.clock.now();
  const letter = await insertApology(context, id, {
    kind: 'overdue',
    reason: reasonText,
    dueAt,
    deadlineAt,
    newDueAt,
    lostPapers: null,
    responsible: null,
    costVnd: null,
    draftedBy: draft?.draftedBy ?? signedBy,
    draftedAt: draft?.draftedAt ?? now,
    signedBy,
  });
  const apologyLate = Temporal.Instant.compare(now, deadlineAt) > 0;
  const data = {
    letter,
    newDueAt: newDueAt?.toString() ?? null,
    apologyDeadlineAt: deadlineAt.toString(),
    apologyLate,
  };
  const fact = { type: 'dossier.apologised', unitId: dossier.competentUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, id);
  await deleteDraft(context, id);
  await closeTask(context, { kind: APOLOGY, subjectId: id }, 'done');
  await notifyCitizen(context, id, 'apologised');
}
