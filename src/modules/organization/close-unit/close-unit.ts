import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { isOpenOn, type Unit } from '../domain/unit.ts';
import { getUnit, listUnits } from '../read-units.ts';
import { lockUnit, updateUnit } from '../sql/units.ts';
import { dateInput, decisionInput } from '../unit-input.ts';

/** `validTo` is the last day of the unit's existence. */
export const closeUnitInput = z.object({ validTo: dateInput, decision: decisionInput });

/** Đóng (giải thể, kết thúc hoạt động): the unit exists up to and including a day. What it did stays readable. */
export async function closeUnit(
  context: Context,
  id: string,
  input: z.output<typeof closeUnitInput>,
): Promise<Unit> {
  authorize(context, 'organization.administer', id);
  const unit = await endUnit(context, id, input.validTo);
  await record(context, {
    type: 'unit.closed',
    subjectKind: 'unit',
    subjectId: id,
    unitId: id,
    data: { on: input.validTo.toString(), decision: input.decision },
  });
  return unit;
}

/** Writes the last day. @throws Problem if the unit is closed already, or units below it would be left behind */
export async function endUnit(context: Context, id: string, validTo: Temporal.PlainDate): Promise<Unit> {
  await lockUnit(context, id);
  const unit = await getUnit(context, id);
  if (unit.validTo !== null)
    throw new Problem('conflict', 'organization.already-closed', { name: unit.name });
  if (unit.parentId === null) throw new Problem('conflict', 'organization.root-stays');
  if (Temporal.PlainDate.compare(validTo, unit.validFrom) < 0) {
    throw invalidField('validTo', 'organization.ends-before-it-begins');
  }
  await refuseOpenSubunits(context, unit, validTo);
  const ended: Unit = { ...unit, validTo };
  await updateUnit(context, ended);
  return ended;
}

async function refuseOpenSubunits(context: Context, unit: Unit, validTo: Temporal.PlainDate): Promise<void> {
  const below = await listUnits(context, { within: unit.id });
  const after = validTo.add({ days: 1 });
  const open = below.filter(
    (other) =>
      other.id !== unit.id &&
      (isOpenOn(other, after) || Temporal.PlainDate.compare(other.validFrom, after) > 0),
  );
  if (open.length === 0) return;
  const names = open.slice(0, 3).map((other) => other.shortName);
  const params = {
    name: unit.name,
    count: open.length,
    names: names.join('; ') + (open.length > 3 ? '; …' : ''),
  };
  throw new Problem('conflict', 'organization.open-subunits', params);
}
