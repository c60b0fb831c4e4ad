import { historyOf } from '#platform/audit/list-events.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isOpenOn, type Unit } from '../domain/unit.ts';
import { getUnit, listUnits } from '../read-units.ts';
import { type Succession, selectSuccessions } from '../sql/successions.ts';

/** A unit with the one it comes from or goes on in. */
export interface Link {
  readonly unit: Unit;
  readonly succession: Succession;
}

/** A unit with its surroundings: what its page shows. */
export async function readUnit(context: Context, id: string) {
  authorize(context, 'organization.read');
  const unit = await getUnit(context, id);
  const successions = await selectSuccessions(context, id);
  const others = await listUnits(context, {
    ids: [...unit.path, ...successions.flatMap((one) => [one.predecessorId, one.successorId])],
  });
  const byId = new Map(others.map((other) => [other.id, other]));
  const linksTo = (end: 'predecessorId' | 'successorId'): Link[] =>
    successions.flatMap((succession) => {
      const other = succession[end] === id ? undefined : byId.get(succession[end]);
      return other ? [{ unit: other, succession }] : [];
    });
  return {
    unit,
    isOpen: isOpenOn(unit, vietnamDate(context.clock.now())),
    above: unit.path.flatMap((ancestor) => (ancestor === id ? [] : (byId.get(ancestor) ?? []))),
    below: (await listUnits(context, { within: id })).filter((other) => other.parentId === id),
    predecessors: linksTo('predecessorId'),
    successors: linksTo('successorId'),
    history: await historyOf(context, id),
  };
}
