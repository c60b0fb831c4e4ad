import { following } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import type { LinkedDossier, LinkedStep } from '../domain/linked-dossier.ts';
import type { ChosenStep } from '../domain/next-moves.ts';
import { standingOf } from '../domain/standing.ts';
import { bundleVersionsById } from '../sql/bundle-versions.ts';
import { listSteps } from '../sql/steps.ts';

/** A linked dossier in the middle of its way: what each step is now. */
export interface OnTheWay {
  readonly linked: LinkedDossier;
  readonly bundle: ProcedureBundle;
  readonly steps: readonly LinkedStep[];
  readonly progress: ReadonlyMap<string, following.DossierProgress>;
}

/** Undefined only if its configuration is gone, which the database refuses. */
export async function loadWay(context: Context, linked: LinkedDossier): Promise<OnTheWay | undefined> {
  const bundle = (await bundleVersionsById(context, [linked.bundleVersionId])).get(linked.bundleVersionId);
  if (!bundle) return undefined;
  const steps = await listSteps(context, linked.id);
  const progress = await following.dossierProgress(
    context,
    steps.flatMap(({ dossierId }) => dossierId ?? []),
  );
  return { linked, bundle, steps, progress };
}

/** What happened stands in the history of the whole, at the office that took it in. */
export function subjectOf(linked: Pick<LinkedDossier, 'id' | 'receivingUnitId'>) {
  return { subjectKind: 'linkedDossier', subjectId: linked.id, unitId: linked.receivingUnitId };
}

/** The steps as the rules read them. */
export function chosenSteps({ bundle, steps, progress }: OnTheWay): ChosenStep[] {
  return steps.map((step) => ({
    code: step.code,
    after: bundle.content.steps.find(({ code }) => code === step.code)?.after ?? [],
    standing: standingOf(step, step.dossierId ? progress.get(step.dossierId) : undefined),
  }));
}
