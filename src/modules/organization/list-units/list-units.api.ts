import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { UNIT_KINDS } from '../domain/unit.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { dateInput, unitId } from '../unit-input.ts';
import { findUnits, UNITS_PER_PAGE } from './list-units.ts';

export const listUnitsApi = defineApi({
  id: 'organization.getUnits',
  method: 'get',
  path: '/api/units',
  access: 'organization.read',
  summary: 'Units that exist on a day (today unless told), in the order of the tree; paged by `after`',
  query: z.object({
    q: z.string().max(100, 'platform.too-long').optional(),
    kind: z.enum(UNIT_KINDS).optional(),
    on: dateInput.optional(),
    within: unitId.optional(),
    after: unitId.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(UNITS_PER_PAGE),
  }),
  answer: z.object({ units: z.array(unitAnswer), total: z.number().int(), next: z.uuid().nullable() }),
  handle: async (context, { query }) => {
    const { q: text, ...rest } = query;
    const { units, total, next = null } = await findUnits(context, { text, ...rest });
    return { units: units.map(toUnitAnswer), total, next };
  },
});
