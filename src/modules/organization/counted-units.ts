import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { presentUnits } from './domain/present-unit.ts';
import { selectAllSuccessions } from './sql/successions.ts';
import { selectSubtreeIds, selectUnits } from './sql/units.ts';

/**
 * The units whose records a figure counts: the one asked for, with those below it if the subtree is wanted. `asThen`
 * takes each unit with what was its own, closed ones where they stood; `asNow` takes those whose successor stands
 * there today: what a merged commune did counts for the commune it went into, and no longer for itself.
 */
export async function countedUnitIds(
  context: Context,
  { unitId, scope, organization }: Pick<FigureQuery, 'unitId' | 'scope' | 'organization'>,
): Promise<string[]> {
  const ids = scope === 'unit' ? [unitId] : await selectSubtreeIds(context, unitId);
  if (organization === 'asThen') return ids;
  const wanted = new Set(ids);
  const presentOf = await presentUnitOf(context, organization);
  const units = await selectUnits(context, {});
  return units.map(({ id }) => id).filter((id) => wanted.has(presentOf(id)));
}

/** The unit under whose name a unit's records are shown: itself, or seen as now its successor. */
export async function presentUnitOf(
  context: Context,
  organization: FigureQuery['organization'],
): Promise<(unitId: string) => string> {
  if (organization === 'asThen') return (unitId) => unitId;
  const present = presentUnits(await selectAllSuccessions(context));
  return (unitId) => present.get(unitId) ?? unitId;
}
