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

/** One unit whose records count for another: for itself, or for what it lies below. */
export interface CountedUnit {
  readonly ownerId: string;
  readonly unitId: string;
}

/** The same as `countedUnitIds` for many units at once: which units count for each of them. */
export async function countedUnitsOfEach(
  context: Context,
  { scope, organization }: Pick<FigureQuery, 'scope' | 'organization'>,
  ownerIds: readonly string[],
): Promise<CountedUnit[]> {
  const owners = new Set(ownerIds);
  const units = await selectUnits(context, {});
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  const presentOf = await presentUnitOf(context, organization);
  return units.flatMap(({ id: unitId }) => {
    const present = presentOf(unitId);
    const above = scope === 'unit' ? [present] : (paths.get(present) ?? []);
    return above.filter((id) => owners.has(id)).map((ownerId) => ({ ownerId, unitId }));
  });
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
