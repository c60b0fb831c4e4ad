import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { LinkedDossier } from '../domain/linked-dossier.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { linkedView, type StepView } from './linked-view.ts';

/** One step of a linked dossier that the actor may read, by the address. @throws Problem notFound */
export async function getStepView(
  context: Context,
  { id = '', step = '' }: Readonly<Record<string, string>>,
): Promise<{ linked: LinkedDossier; row: StepView }> {
  const linked = await getLinkedDossier(context, id);
  const { steps } = await linkedView(context, linked);
  const row = steps.find((one) => one.step.code === step);
  if (!row) throw new Problem('notFound', 'bundles.step-not-found');
  return { linked, row };
}
