import { listUnits, type Unit } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Where this officer may take dossiers in today: the one-stop offices of his scope, else its other open units. */
export async function listReceivingUnits(context: Context): Promise<Unit[]> {
  const scope = scopeOf(context.actor, 'dossiers.receive');
  const open = await listUnits(context, { on: vietnamDate(context.clock.now()) });
  const mine = open.filter((unit) => scope.kind === 'all' || scope.unitIds.includes(unit.id));
  const offices = mine.filter((unit) => unit.kind === 'office');
  return offices.length > 0 ? offices : mine;
}
