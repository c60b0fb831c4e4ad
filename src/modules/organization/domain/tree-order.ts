import { compareAgencyCodes } from './agency-code.ts';
import type { Unit } from './unit.ts';

/**
 * The units as a tree is read: every unit after the one above it, neighbours by agency code. A unit whose parent
 * is not among them stands as a root.
 */
export function inTreeOrder<Node extends Pick<Unit, 'id' | 'parentId' | 'agencyCode'>>(
  units: readonly Node[],
): Node[] {
  const present = new Set(units.map((unit) => unit.id));
  const below = Map.groupBy(
    units.toSorted((a, b) => compareAgencyCodes(a.agencyCode, b.agencyCode)),
    (unit) => (unit.parentId !== null && present.has(unit.parentId) ? unit.parentId : null),
  );
  const walk = (parentId: string | null): Node[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
