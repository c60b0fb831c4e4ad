import { closeTask, handTask, type TaskOutcome } from '#modules/tasks/index.ts';
import type { Context } from '#platform/context.ts';
import { isEnded } from '../domain/dossier-state.ts';
import { transitionOf, type Verb } from '../domain/transitions.ts';
import { deleteDraft } from '../sql/apology-drafts.ts';
import { forgetExpiry } from '../sql/approaching-expiry.ts';
import { stopWatching } from '../sql/consultations.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { APOLOGY, CONSULTATION, CONSULTATION_LATE, SUPPLEMENT_OVERDUE } from './kinds.ts';

/** What a step means for the task of an overdue supplement. */
const SUPPLEMENT_ENDS: Readonly<Partial<Record<Verb, readonly [TaskOutcome, string]>>> = {
  stop: ['done', ''],
  receiveSupplement: ['cancelled', 'Đã nhận bổ sung.'],
  withdraw: ['cancelled', 'Công dân đã rút hồ sơ.'],
};

/** Why there is nothing left to apologise for, or no more time in which to do it. */
const APOLOGY_ENDS: Readonly<Partial<Record<Verb, string>>> = {
  signOff: 'Đã có kết quả.',
  refuse: 'Đã từ chối giải quyết.',
  stop: 'Đã dừng giải quyết.',
  withdraw: 'Công dân đã rút hồ sơ.',
  requestSupplement: 'Đồng hồ tạm dừng, chờ bổ sung.',
  requestPayment: 'Đồng hồ tạm dừng, chờ nghĩa vụ tài chính.',
};

/** What a step means for the tasks of its dossier: done by it, no longer needed, or somebody else's. */
export async function settleObligations(context: Context, dossierId: string, verb: Verb): Promise<void> {
  const supplement = SUPPLEMENT_ENDS[verb];
  if (supplement) await closeTask(context, { kind: SUPPLEMENT_OVERDUE, subjectId: dossierId }, ...supplement);
  const apology = APOLOGY_ENDS[verb];
  if (apology) {
    await closeTask(context, { kind: APOLOGY, subjectId: dossierId }, 'cancelled', apology);
    await deleteDraft(context, dossierId);
    await forgetExpiry(context, dossierId);
  }
  if (verb === 'assign') {
    const { handlingOfficerId: officerId } = await getDossier(context, dossierId);
    await handTask(context, { kind: APOLOGY, subjectId: dossierId }, { officerId });
  }
  const after = transitionOf(verb).to;
  if (after && isEnded(after)) await settleConsultations(context, dossierId);
}

/** Nobody waits for an opinion any more; the head of the office has seen what was late. */
async function settleConsultations(context: Context, dossierId: string): Promise<void> {
  await stopWatching(context, dossierId);
  const ended = 'Hồ sơ đã giải quyết xong.';
  await closeTask(context, { kind: CONSULTATION, subjectId: dossierId }, 'cancelled', ended);
  await closeTask(context, { kind: CONSULTATION_LATE, subjectId: dossierId }, 'done', ended);
}
