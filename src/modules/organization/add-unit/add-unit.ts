import type { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { isBelow } from '../domain/agency-code.ts';
import { canBegin, mayStandBelow } from '../domain/kind-rules.ts';
import { isOpenOn, type Unit } from '../domain/unit.ts';
import { getUnit } from '../read-units.ts';
import { insertUnit, lockUnit } from '../sql/units.ts';
import { dateInput, decisionInput, type NewUnitInput, newUnitInput } from '../unit-input.ts';

export const addUnitInput = newUnitInput.extend({ validFrom: dateInput, decision: decisionInput });

/** Thành lập đơn vị: a new unit at its place in the tree, from a day on, by a decision. */
export async function addUnit(context: Context, input: z.output<typeof addUnitInput>): Promise<Unit> {
  authorize(context, 'organization.administer', input.parentId);
  const { validFrom, decision, ...place } = input;
  const unit = await placeUnit(context, place, validFrom);
  await record(context, {
    type: 'unit.opened',
    subjectKind: 'unit',
    subjectId: unit.id,
    unitId: unit.id,
    data: { on: validFrom.toString(), decision },
  });
  return unit;
}

/** Writes a unit that begins on `validFrom`, if the tree allows it there. @throws Problem at the field that is wrong */
export async function placeUnit(
  context: Context,
  input: NewUnitInput,
  validFrom: Temporal.PlainDate,
): Promise<Unit> {
  await lockUnit(context, input.parentId); // nobody closes the unit above in the meantime
  const parent = await getUnit(context, input.parentId);
  const root = parent.parentId === null ? parent : await getUnit(context, parent.path[0] ?? parent.id);
  refuseWrongPlace(input, parent, root, validFrom);
  const id = newId(context);
  const unit: Unit = { ...input, id, path: [...parent.path, id], validFrom, validTo: parent.validTo };
  await insertUnit(context, unit);
  return unit;
}

function refuseWrongPlace(
  input: NewUnitInput,
  parent: Unit,
  root: Unit,
  validFrom: Temporal.PlainDate,
): void {
  if (!isBelow(input.agencyCode, root.agencyCode)) {
    throw invalidField('agencyCode', 'organization.agency-code-elsewhere', { root: root.agencyCode });
  }
  if (!canBegin(input.kind, validFrom)) throw invalidField('kind', 'organization.kind-cannot-begin');
  if (!mayStandBelow(input.kind, parent.kind))
    throw invalidField('parentId', 'organization.wrong-parent-kind');
  if (!isOpenOn(parent, validFrom))
    throw invalidField('parentId', 'organization.parent-closed', { name: parent.name });
}
