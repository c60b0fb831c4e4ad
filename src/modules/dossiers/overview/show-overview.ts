import { listUnits, subtreeIds, type Unit } from '#modules/organization/index.ts';
import { authorize, isAllowed, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { runningPeriod } from '../sql/measures.ts';
import { type FiguresRow, figuresOf } from '../sql/overview.ts';
import type { Days } from './overview-period.ts';

export interface Overview {
  readonly days: Days;
  readonly rows: readonly FiguresRow[];
  /** The reader may see every dossier behind the numbers, so the numbers open them. */
  readonly opens: boolean;
}

/**
 * Tổng quan của đơn vị: the numbers of II.06a for what a unit and those below it received or decide. Aggregates only,
 * so the right to the overview is enough. @throws Problem forbidden for a unit outside the actor's scope
 */
export async function showOverview(context: Context, unitId: string, days: Days): Promise<Overview> {
  authorize(context, 'dossiers.overview', unitId);
  const unitIds = await subtreeIds(context, unitId);
  const rows = await figuresOf(context, unitIds, runningPeriod(days, context.clock.now()));
  const opens = unitIds.every((id) => isAllowed(context.actor, 'dossiers.read', id));
  return { days, rows, opens };
}

/** The units whose overview this actor may read, in the order of the tree. */
export async function overviewUnits(context: Context): Promise<Unit[]> {
  const scope = scopeOf(context.actor, 'dossiers.overview');
  const units = await listUnits(context);
  return scope.kind === 'all' ? units : units.filter((unit) => scope.unitIds.includes(unit.id));
}

/** The unit asked for if it may be read, else the actor's own, else the first of the tree. */
export function chooseUnit(
  context: Context,
  units: readonly Unit[],
  asked: string | undefined,
): Unit | undefined {
  const own = context.actor.kind === 'officer' ? context.actor.unitId : undefined;
  return units.find((unit) => unit.id === asked) ?? units.find((unit) => unit.id === own) ?? units[0];
}
