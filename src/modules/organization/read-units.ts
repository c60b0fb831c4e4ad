import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { inTreeOrder } from './domain/tree-order.ts';
import type { Unit } from './domain/unit.ts';
import { hasNoOther, selectSubtreeIds, selectUnits, type UnitFilter } from './sql/units.ts';

/** One unit, open or closed. @throws Problem notFound */
export async function getUnit(context: Context, id: string): Promise<Unit> {
  const [unit] = isUuid(id) ? await selectUnits(context, { ids: [id] }) : [];
  if (!unit) throw new Problem('notFound', 'organization.no-such-unit');
  return unit;
}

/** The unit with this agency code, open or closed. */
export async function findUnitByCode(context: Context, code: string): Promise<Unit | undefined> {
  const [unit] = await selectUnits(context, { code });
  return unit;
}

/**
 * Units in the order of the tree: those that exist `on` a day, of some `kinds`, `within` a unit's subtree, whose
 * name holds all folded `words`. Everything of the province where nothing is asked.
 */
export async function listUnits(context: Context, filter: UnitFilter = {}): Promise<Unit[]> {
  return inTreeOrder(await selectUnits(context, filter));
}

/** Ids of the unit and of everything below it, also of what is closed. */
export function subtreeIds(context: Context, unitId: string): Promise<string[]> {
  return selectSubtreeIds(context, unitId);
}

/** Whether these are all units of the province, also those that are closed. */
export function areAllUnits(context: Context, ids: readonly string[]): Promise<boolean> {
  return hasNoOther(context, ids);
}

/** Id → full name, for lists. */
export async function unitNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const units = ids.length === 0 ? [] : await selectUnits(context, { ids: [...new Set(ids)] });
  return new Map(units.map((unit) => [unit.id, unit.name]));
}
