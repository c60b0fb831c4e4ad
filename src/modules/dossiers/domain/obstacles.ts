import { Problem } from '#platform/problem.ts';
import type { Dossier } from './dossier.ts';
import { isOnItsWay } from './non-territorial.ts';
import { canMove, refuseImpossible, type Verb } from './transitions.ts';

/** What stands against a step beside the state, as the code of its text; undefined where nothing does. */
function obstacleTo(dossier: Dossier, verb: Verb): string | undefined {
  if (verb === 'assign' && isOnItsWay(dossier)) return 'dossiers.not-arrived';
  if (verb === 'acceptTransfer' && !isOnItsWay(dossier)) return 'dossiers.not-from-elsewhere';
  if (verb === 'correctResult' && !dossier.resultFileId) return 'dossiers.no-result-to-correct';
  return undefined;
}

/** Can this be done to this dossier now? The state allows it, and nothing else stands against it. */
export function isPossible(dossier: Dossier, verb: Verb): boolean {
  return canMove(dossier.state, verb) && obstacleTo(dossier, verb) === undefined;
}

/** @throws Problem conflict with what stands against the step */
export function refuseObstructed(dossier: Dossier, verb: Verb): void {
  refuseImpossible(dossier.state, verb);
  const obstacle = obstacleTo(dossier, verb);
  if (obstacle) throw new Problem('conflict', obstacle);
}
