import { closeTask, type TaskOutcome } from '#modules/tasks/index.ts';
import type { Context } from '#platform/context.ts';
import type { Verb } from '../domain/transitions.ts';
import { SUPPLEMENT_OVERDUE } from './kinds.ts';

/** What a step means for the task of an overdue supplement. */
const SUPPLEMENT_ENDS: Readonly<Partial<Record<Verb, readonly [TaskOutcome, string]>>> = {
  stop: ['done', ''],
  receiveSupplement: ['cancelled', 'Đã nhận bổ sung.'],
  withdraw: ['cancelled', 'Công dân đã rút hồ sơ.'],
};

/** What a step means for the tasks of its dossier: done by it, or no longer needed. */
export async function settleObligations(context: Context, dossierId: string, verb: Verb): Promise<void> {
  const end = SUPPLEMENT_ENDS[verb];
  if (end) await closeTask(context, { kind: SUPPLEMENT_OVERDUE, subjectId: dossierId }, ...end);
}
