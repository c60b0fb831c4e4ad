import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { UNIT_KINDS, type Unit } from '../domain/unit.ts';
import { insertSuccession } from '../sql/successions.ts';
import { insertUnit } from '../sql/units.ts';

const shape = z.object({
  units: z.array(
    z.object({
      agencyCode: z.string(),
      name: z.string(),
      shortName: z.string(),
      kind: z.enum(UNIT_KINDS),
      parent: z.string().nullable(),
      validFrom: z.iso.date(),
      validTo: z.iso.date().optional(),
      predecessors: z.array(z.string()).optional(),
      phone: z.string(),
      address: z.string(),
    }),
  ),
});
type UnitData = z.output<typeof shape>['units'][number];

/**
 * Loads data/organization/*.json: the units of one province, each after its parent, then who went on in whom.
 * @throws Error if a parent or predecessor is not among them: a fault of the data
 */
export async function loadUnits(context: Context, data: unknown): Promise<void> {
  authorize(context, 'organization.administer');
  const { units } = shape.parse(data);
  const byCode = new Map<string, Unit>();
  for (const row of units) {
    const unit = unitOf(context, row, row.parent === null ? undefined : named(byCode, row.parent));
    byCode.set(unit.agencyCode, unit);
    await insertUnit(context, unit);
    await record(context, { type: 'unit.loaded', subjectKind: 'unit', subjectId: unit.id, unitId: unit.id });
  }
  for (const row of units) {
    const successor = named(byCode, row.agencyCode);
    for (const code of row.predecessors ?? []) {
      const predecessorId = named(byCode, code).id;
      await insertSuccession(context, {
        predecessorId,
        successorId: successor.id,
        effectiveOn: successor.validFrom,
        decision: '',
      });
    }
  }
}

function unitOf(context: Context, row: UnitData, parent: Unit | undefined): Unit {
  const id = newId(context);
  const { parent: _code, predecessors: _codes, validFrom, validTo, ...plain } = row;
  return {
    ...plain,
    id,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    validFrom: Temporal.PlainDate.from(validFrom),
    validTo: validTo === undefined ? null : Temporal.PlainDate.from(validTo),
  };
}

function named(units: ReadonlyMap<string, Unit>, code: string): Unit {
  const unit = units.get(code);
  if (!unit) throw new Error(`the data name no unit ${code} before this row`);
  return unit;
}
