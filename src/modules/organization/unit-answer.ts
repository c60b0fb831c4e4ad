import { z } from '@hono/zod-openapi';
import { UNIT_KINDS, type Unit } from './domain/unit.ts';

/** A unit as the REST interface gives it. */
export const unitAnswer = z
  .object({
    id: z.uuid(),
    agencyCode: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(UNIT_KINDS),
    parentId: z.uuid().nullable(),
    path: z.array(z.uuid()),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    address: z.string(),
    phone: z.string(),
  })
  .openapi('Unit');

export function toUnitAnswer(unit: Unit): z.input<typeof unitAnswer> {
  return {
    ...unit,
    path: [...unit.path],
    validFrom: unit.validFrom.toString(),
    validTo: unit.validTo?.toString() ?? null,
  };
}
