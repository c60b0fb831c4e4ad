import { getUnit, listUnits, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { isNonTerritorial } from '../domain/non-territorial.ts';

/** Does this office receive for a unit outside its own boundary (phi địa giới, 118 art. 14)? */
export async function isFromElsewhere(
  context: Context,
  receiving: Unit,
  competentUnitId: string,
): Promise<boolean> {
  if (receiving.path.includes(competentUnitId)) return false;
  const competent = await getUnit(context, competentUnitId);
  const units = await listUnits(context, { ids: [...receiving.path, ...competent.path] });
  const lineOf = (unit: Unit) => unit.path.flatMap((id) => units.find((each) => each.id === id) ?? []);
  return isNonTerritorial(lineOf(receiving), lineOf(competent));
}
