import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { unitDetails } from '../unit-input.ts';
import { changeUnit } from './change-unit.ts';

export const putUnitApi = defineApi({
  id: 'organization.putUnit',
  method: 'put',
  path: '/api/units/{id}',
  access: 'organization.administer',
  summary: 'Change name, address and telephone of a unit',
  params: z.object({ id: z.uuid() }),
  body: unitDetails,
  answer: unitAnswer,
  handle: async (context, { params, body }) => toUnitAnswer(await changeUnit(context, params.id, body)),
});
