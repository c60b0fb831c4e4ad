import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { advance } from '../follow/follow-dossier.ts';
import { getLinkedDossier, lockLinkedDossier, stepNameOf } from '../sql/linked-dossiers.ts';
import { cancelWaitingStep, listSteps } from '../sql/steps.ts';

export const cancelStepSchema = z.object({
  reason: z.string('bundles.cancel-reason').min(10, 'bundles.cancel-reason').max(1000, 'platform.too-long'),
});

/**
 * Công dân không làm tiếp một bước: a step that still waits is taken back; what needs its result is cancelled with it, the
 * others go on. One that has begun is a dossier: it is withdrawn as every dossier.
 * @throws Problem conflict if it no longer waits
 */
export async function cancelStep(
  context: Context,
  linkedDossierId: string,
  code: string,
  { reason }: z.output<typeof cancelStepSchema>,
): Promise<void> {
  const linked = await getLinkedDossier(context, linkedDossierId);
  authorize(context, 'bundles.cancel-step', linked.receivingUnitId);
  await lockLinkedDossier(context, linked.id);
  const step = (await listSteps(context, linked.id)).find((one) => one.code === code);
  if (!step) throw new Problem('notFound', 'bundles.step-not-found');
  if (!(await cancelWaitingStep(context, step, reason))) throw new Problem('conflict', 'bundles.not-waiting');
  await record(context, {
    type: 'linkedDossier.step-cancelled',
    subjectKind: 'linkedDossier',
    subjectId: linked.id,
    unitId: linked.receivingUnitId,
    data: { code: linked.code, step: await stepNameOf(context, linked.id, code), reason },
  });
  await advance(context, linked.id);
}
