import { listUnits, type Unit } from '#modules/organization/index.ts';
import { competentUnitIds, type ProcedureVersion } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';

/**
 * Cơ quan có thẩm quyền that may decide a dossier of this procedure: the units named for it, else by its level - the
 * communes for a commune's procedure, the departments for the province's. The receiver's own unit comes first:
 * within the province any centre may receive any procedure (118 art. 14).
 */
export async function listCompetentUnits(
  context: Context,
  version: ProcedureVersion,
  receiving: Unit,
): Promise<Unit[]> {
  const named = new Set(await competentUnitIds(context, version.procedureId));
  const open = await listUnits(context, { on: vietnamDate(context.clock.now()) });
  const able = open.filter((unit) => (named.size > 0 ? named.has(unit.id) : isOfLevel(unit, version.levels)));
  const own = (unit: Unit) => (receiving.path.includes(unit.id) ? 0 : 1);
  return able.toSorted((a, b) => own(a) - own(b));
}

function isOfLevel(unit: Unit, levels: readonly string[]): boolean {
  if (unit.kind === 'commune') return levels.includes('commune');
  return unit.kind === 'department' && levels.includes('province');
}

/** The chosen unit, or the receiver's own, or the only one. @throws Problem invalid at competentUnitId */
export async function competentUnitFor(
  context: Context,
  version: ProcedureVersion,
  receiving: Unit,
  chosen: string | undefined,
): Promise<string> {
  const able = await listCompetentUnits(context, version, receiving);
  if (chosen) {
    if (able.some((unit) => unit.id === chosen)) return chosen;
    throw invalidField('competentUnitId', 'dossiers.not-competent');
  }
  const [first] = able;
  if (first && (able.length === 1 || receiving.path.includes(first.id))) return first.id;
  throw invalidField('competentUnitId', 'dossiers.competent-unit-missing');
}
