import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { stateAfter, transitionOf, type Verb } from '../domain/transitions.ts';
import { type Changes, changeDossier } from './change-dossier.ts';

/**
 * Moves a dossier by one verb of the table of transitions. Answers false if somebody else moved it since it was read:
 * then nothing has happened.
 */
export function moveDossier(
  context: Context,
  dossier: Dossier,
  verb: Verb,
  changes: Changes,
  data: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { event: type, at } = transitionOf(verb);
  const unitId = at === 'receiving' ? dossier.receivingUnitId : dossier.competentUnitId;
  return changeDossier(
    context,
    dossier,
    { type, unitId, data, to: stateAfter(dossier.state, verb) },
    changes,
  );
}
