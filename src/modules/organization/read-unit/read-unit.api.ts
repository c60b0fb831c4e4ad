import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { type Link, readUnit } from './read-unit.ts';

const link = z.object({
  unitId: z.uuid(),
  name: z.string(),
  effectiveOn: z.iso.date(),
  decision: z.string(),
});

export const readUnitApi = defineApi({
  id: 'organization.getUnit',
  method: 'get',
  path: '/api/units/{id}',
  access: 'organization.read',
  summary: 'A unit, open or closed, with its predecessors and successors',
  params: z.object({ id: z.uuid() }),
  answer: unitAnswer
    .extend({ predecessors: z.array(link), successors: z.array(link) })
    .openapi('UnitWithLinks'),
  handle: async (context, { params }) => {
    const { unit, predecessors, successors } = await readUnit(context, params.id);
    return {
      ...toUnitAnswer(unit),
      predecessors: predecessors.map(toLink),
      successors: successors.map(toLink),
    };
  },
});

function toLink({ unit, succession }: Link): z.input<typeof link> {
  return {
    unitId: unit.id,
    name: unit.name,
    effectiveOn: succession.effectiveOn.toString(),
    decision: succession.decision,
  };
}
