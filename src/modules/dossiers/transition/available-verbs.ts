import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isPossible } from '../domain/obstacles.ts';
import { transitionOf, VERBS, type Verb } from '../domain/transitions.ts';
import { unitOf } from './carry-out.ts';

/** What this actor may do with the dossier now: exactly the buttons of its page. */
export function availableVerbs(context: Context, dossier: Dossier): Verb[] {
  // What another system handles is not handled here as well.
  if (dossier.importId !== null) return [];
  const { actor } = context;
  return VERBS.filter((verb) => {
    const { permission, byHandlingOfficer } = transitionOf(verb);
    if (!isPossible(dossier, verb) || !isAllowed(actor, permission, unitOf(dossier, verb))) return false;
    return !byHandlingOfficer || (actor.kind === 'officer' && actor.officerId === dossier.handlingOfficerId);
  });
}
