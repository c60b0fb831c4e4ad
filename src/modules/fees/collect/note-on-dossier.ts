import { changeDossier, changedMeanwhile, getDossier } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';

/**
 * Writes what happened to the money of a dossier into its history. @throws Problem conflict if somebody changed the dossier at
 * the same moment: nothing has happened then
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
