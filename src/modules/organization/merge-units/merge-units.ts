import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { placeUnit } from '../add-unit/add-unit.ts';
import { endUnit } from '../close-unit/close-unit.ts';
import type { Unit } from '../domain/unit.ts';
import { insertSuccession } from '../sql/successions.ts';
import { dateInput, decisionInput, newUnitInput, unitId } from '../unit-input.ts';

/** `effectiveOn` is the first day of the new unit; the old ones exist up to the day before. */
export const mergeUnitsInput = newUnitInput.extend({
  predecessorIds: z
    .array(unitId, 'organization.predecessors-missing')
    .min(1, 'organization.predecessors-missing')
    .max(30, 'organization.predecessors-too-many'),
  effectiveOn: dateInput,
  decision: decisionInput,
});

/**
 * Hợp nhất, sáp nhập (two or more) or chuyển thành (one): old units end, a new one begins the day after and is
 * known as their successor. Everything in one transaction: never an old unit closed without its successor.
 */
export async function mergeUnits(context: Context, input: z.output<typeof mergeUnitsInput>): Promise<Unit> {
  authorize(context, 'organization.administer', input.parentId);
  const { predecessorIds, effectiveOn, decision, ...place } = input;
  const ids = [...new Set(predecessorIds)].toSorted(); // locks are always taken in one order
  if (ids.includes(place.parentId)) throw invalidField('parentId', 'organization.parent-is-predecessor');
  const lastDay = effectiveOn.subtract({ days: 1 });
  for (const id of ids) {
    authorize(context, 'organization.administer', id);
    await endUnit(context, id, lastDay);
  }
  const successor = await placeUnit(context, place, effectiveOn);
  for (const predecessorId of ids) {
    await insertSuccession(context, { predecessorId, successorId: successor.id, effectiveOn, decision });
    await recordMerger(context, 'unit.succeeded', predecessorId, {
      on: lastDay.toString(),
      decision,
      successor: successor.name,
    });
  }
  await recordMerger(context, 'unit.merged', successor.id, {
    on: effectiveOn.toString(),
    decision,
    count: ids.length,
  });
  return successor;
}

function recordMerger(
  context: Context,
  type: string,
  id: string,
  data: Record<string, string | number>,
): Promise<void> {
  return record(context, { type, subjectKind: 'unit', subjectId: id, unitId: id, data });
}
