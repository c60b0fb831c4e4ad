import type { Context } from '#platform/context.ts';
import { addUnit } from './add-unit/add-unit.ts';
import type { Unit, UnitKind } from './domain/unit.ts';
import { findUnitByCode } from './read-units.ts';

/** The unit of the demo province with this agency code. */
export async function unitOfCode(context: Context, code: string): Promise<Unit> {
  const unit = await findUnitByCode(context, code);
  if (!unit) throw new Error(`no unit has the code ${code}`);
  return unit;
}

/** A unit below the one with code `parent`, there since 2026 unless told. */
export async function makeUnit(
  context: Context,
  {
    agencyCode,
    parent,
    kind = 'office',
    validFrom = '2026-01-01',
  }: { agencyCode: string; parent: string; kind?: UnitKind; validFrom?: string },
): Promise<Unit> {
  return addUnit(context, {
    agencyCode,
    kind,
    parentId: (await unitOfCode(context, parent)).id,
    name: `Đơn vị ${agencyCode}`,
    shortName: agencyCode,
    address: '',
    phone: '',
    validFrom: Temporal.PlainDate.from(validFrom),
    decision: '01/QĐ-UBND',
  });
}
