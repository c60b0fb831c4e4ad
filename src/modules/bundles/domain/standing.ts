import type { following } from '#modules/dossiers/index.ts';
import type { LinkedStep } from './linked-dossier.ts';
import type { StepStanding } from './next-moves.ts';

/** Where a step stands, by its own row and the state of its dossier. */
export function standingOf(
  step: Pick<LinkedStep, 'state'>,
  dossier: Pick<following.DossierProgress, 'state' | 'resultFileId' | 'endedAt'> | undefined,
): StepStanding {
  if (step.state !== 'started') return step.state;
  if (dossier?.endedAt == null) return 'running';
  // A refusal is returned as well: only a result counts.
  return dossier.resultFileId ? 'result' : 'failed';
}
