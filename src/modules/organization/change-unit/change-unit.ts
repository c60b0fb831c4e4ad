import type { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Unit } from '../domain/unit.ts';
import { getUnit } from '../read-units.ts';
import { updateUnit } from '../sql/units.ts';
import type { unitDetails } from '../unit-input.ts';

type Details = z.output<typeof unitDetails>;

const NAMES = ['name', 'shortName', 'address', 'phone'] as const;

/** Sửa thông tin đơn vị: name, address, telephone. Code, kind and place stay: they change by a merger or a new unit. */
export async function changeUnit(context: Context, id: string, details: Details): Promise<Unit> {
  authorize(context, 'organization.administer', id);
  const before = await getUnit(context, id);
  const changed = NAMES.filter((name) => before[name] !== details[name]);
  if (changed.length === 0) return before;
  const unit: Unit = { ...before, ...details };
  await updateUnit(context, unit);
  await record(context, {
    type: 'unit.changed',
    subjectKind: 'unit',
    subjectId: id,
    unitId: id,
    data: Object.fromEntries(
      changed.flatMap((name) => [
        [name, details[name]],
        [`${name}Before`, before[name]],
      ]),
    ),
  });
  return unit;
}
