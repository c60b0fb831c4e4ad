import { closeTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { LinkedStep } from '../domain/linked-dossier.ts';
import { getLinkedDossier, stepNameOf } from '../sql/linked-dossiers.ts';
import { acknowledgeStep, findStepOfDossier, listSteps } from '../sql/steps.ts';

/** Kind of the task that is opened when nobody confirms in time; its text is the task's title. */
export const UNACKNOWLEDGED = 'bundles.unacknowledged';

/**
 * Xác nhận đã nhận kết quả liên thông: the unit of a step says that it has what was passed to it, within two working
 * hours (NĐ 63/2024 art. 7(4)). @throws Problem conflict if nothing waits to be confirmed
 */
export async function acknowledgePassed(
  context: Context,
  linkedDossierId: string,
  code: string,
): Promise<void> {
  const linked = await getLinkedDossier(context, linkedDossierId);
  const step = (await listSteps(context, linked.id)).find((one) => one.code === code);
  if (!step) throw new Problem('notFound', 'bundles.step-not-found');
  authorize(context, 'bundles.acknowledge', step.competentUnitId);
  if (!(await confirm(context, step))) throw new Problem('conflict', 'bundles.nothing-to-acknowledge');
}

/** Whoever assigned the dossier has seen it: that confirms as well. Nothing if it was confirmed before. */
export async function noteAcknowledged(context: Context, dossierId: string): Promise<void> {
  const step = await findStepOfDossier(context, dossierId);
  if (step) await confirm(context, step);
}

async function confirm(context: Context, step: LinkedStep): Promise<boolean> {
  if (!(await acknowledgeStep(context, step))) return false;
  await closeTask(context, { kind: UNACKNOWLEDGED, subjectId: step.linkedDossierId, key: step.code }, 'done');
  const late =
    step.acknowledgeDueAt !== null &&
    Temporal.Instant.compare(context.clock.now(), step.acknowledgeDueAt) > 0;
  await record(context, {
    type: 'linkedDossier.acknowledged',
    subjectKind: 'linkedDossier',
    subjectId: step.linkedDossierId,
    unitId: step.competentUnitId,
    data: { step: await stepNameOf(context, step.linkedDossierId, step.code), late },
  });
  return true;
}
