import type { Context } from '#platform/context.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';

/**
 * Writes a fact of another module, such as money that was taken, into a dossier's history, at the office that received it; the
 * dossier stays where it is. @throws Problem conflict if somebody changed the dossier at the same moment: nothing has happened then
 */
export async function noteOnDossier(
  context: Context,
  dossierId: string,
  type: `dossier.${string}`,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const dossier = await getDossier(context, dossierId);
  const fact = { type, unitId: dossier.receivingUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, dossierId);
}
