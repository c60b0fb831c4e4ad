import type { Context } from '#platform/context.ts';
import { changeDossier, type DossierFact } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

const MOST_TRIES = 5;

/**
 * Records what happened to a dossier beside its way, by somebody who need not have seen its latest version, such as the
 * unit that was asked for its opinion. Whoever changes the dossier in the same moment goes first.
 * @throws Problem conflict when it changes again and again
 */
export async function recordFact(context: Context, dossierId: string, fact: DossierFact): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    if (await changeDossier(context, await getDossier(context, dossierId), fact)) return;
  }
  throw await changedMeanwhile(context, dossierId);
}
