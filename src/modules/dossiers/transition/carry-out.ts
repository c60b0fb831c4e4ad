import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import { refuseObstructed } from '../domain/obstacles.ts';
import { transitionOf, type Verb } from '../domain/transitions.ts';
import { notifyOfStep } from '../notify/notify-citizen.ts';
import { settleObligations } from '../obligations/settle-obligations.ts';
import type { Changes } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { moveDossier } from '../sql/move-dossier.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

/** The dossier as the actor saw it: `version` is that of the page or of the interface's answer. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

/** What a verb changes beside the state, and what the history keeps of it. */
export interface Deed {
  readonly changes?: Changes;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Writes what belongs to the step into other tables, once the step is ours: of two officers only one comes here. */
  readonly afterwards?: () => Promise<void>;
}

/**
 * One step of a dossier: right, state and version are checked, `prepare` decides, then row and event change in one
 * statement. @throws Problem conflict when another officer was faster: it says who did what, and when
 */
export async function carryOut(
  context: Context,
  target: Target,
  verb: Verb,
  prepare: (dossier: Dossier) => Promise<Deed> | Deed = () => ({}),
): Promise<Dossier> {
  const dossier = await getDossier(context, target.id);
  authorizeVerb(context, dossier, verb);
  if (dossier.version !== target.version) throw await changedMeanwhile(context, dossier.id);
  refuseObstructed(dossier, verb);
  const { changes = {}, data = {}, afterwards } = await prepare(dossier);
  if (!(await moveDossier(context, dossier, verb, changes, data)))
    throw await changedMeanwhile(context, dossier.id);
  await afterwards?.();
  await settleObligations(context, dossier.id, verb);
  await notifyOfStep(context, dossier.id, verb);
  return dossier;
}

/** @throws Problem forbidden for a role or unit that may not, or for an officer it is not assigned to */
export function authorizeVerb(context: Context, dossier: Dossier, verb: Verb): void {
  const transition = transitionOf(verb);
  if (dossier.importId !== null) throw new Problem('conflict', 'dossiers.imported');
  authorize(context, transition.permission, unitOf(dossier, verb));
  const { actor } = context;
  if (
    transition.byHandlingOfficer &&
    actor.kind === 'officer' &&
    dossier.handlingOfficerId !== actor.officerId
  ) {
    throw new Problem('forbidden', 'dossiers.not-your-dossier');
  }
}

/** The unit at which the right to do this must be held. */
export function unitOf(dossier: Dossier, verb: Verb): string {
  return transitionOf(verb).at === 'receiving' ? dossier.receivingUnitId : dossier.competentUnitId;
}
