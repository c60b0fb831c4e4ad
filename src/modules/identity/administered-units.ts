import { listUnits, type Unit } from '#modules/organization/index.ts';
import { type Permission, scopeOf } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** The open units over which the actor holds a permission, as the tree is read. */
export async function unitsInScope(context: Context, permission: Permission): Promise<Unit[]> {
  const units = await listUnits(context, { on: vietnamDate(context.clock.now()) });
  const scope = scopeOf(context.actor, permission);
  if (scope.kind === 'all') return units;
  const own = new Set(scope.unitIds);
  return units.filter((unit) => own.has(unit.id));
}

/** Units as choices of a select, indented as the tree. */
export function unitChoices(units: readonly Unit[]): { value: string; text: string }[] {
  const top = Math.min(...units.map((unit) => unit.path.length));
  return units.map((unit) => ({
    value: unit.id,
    text: `${'\u2003'.repeat(unit.path.length - top)}${unit.name}`,
  }));
}
