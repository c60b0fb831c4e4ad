import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { hasEnded, nextMoves } from '../domain/next-moves.ts';
import { endLinkedDossier, lockLinkedDossier } from '../sql/linked-dossiers.ts';
import { cancelWaitingStep, findStepOfDossier } from '../sql/steps.ts';
import { beginStep } from './begin-step.ts';
import { chosenSteps, loadWay, type OnTheWay, subjectOf } from './on-the-way.ts';

/**
 * Sau khi một hồ sơ con có kết quả hoặc chấm dứt: steps whose results now exist begin with them as papers; those whose
 * result will never come are cancelled; the others go on. Safe to run twice: what has begun is not begun again.
 */
export async function followDossier(context: Context, dossierId: string): Promise<void> {
  const step = await findStepOfDossier(context, dossierId);
  if (step) await advance(context, step.linkedDossierId);
}

/** Moves a linked dossier as far as it can go now. */
export async function advance(context: Context, linkedDossierId: string): Promise<void> {
  const linked = await lockLinkedDossier(context, linkedDossierId);
  const way = linked && (await loadWay(context, linked));
  if (!way || way.linked.endedAt) return;
  const moves = nextMoves(chosenSteps(way));
  for (const { code, because } of moves.cancel) await cancelFor(context, way, code, because);
  for (const code of moves.start) {
    const step = way.steps.find((one) => one.code === code);
    if (step) await beginStep(context, way, step);
  }
  const after = await loadWay(context, way.linked);
  if (!after || !hasEnded(chosenSteps(after))) return;
  await endLinkedDossier(context, linkedDossierId);
  await record(context, {
    type: 'linkedDossier.ended',
    ...subjectOf(way.linked),
    data: { code: way.linked.code },
  });
}

async function cancelFor(
  context: Context,
  { linked, bundle, steps }: OnTheWay,
  code: string,
  because: string,
) {
  const name = (of: string) => bundle.content.steps.find((one) => one.code === of)?.name ?? of;
  const step = steps.find((one) => one.code === code);
  if (!step) return;
  const reason = `Không có kết quả của bước “${name(because)}” mà bước này cần.`;
  if (!(await cancelWaitingStep(context, step, reason))) return;
  const data = { code: linked.code, step: name(code), reason };
  await record(context, { type: 'linkedDossier.step-cancelled', ...subjectOf(linked), data });
}
