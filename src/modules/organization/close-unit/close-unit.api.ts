import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { closeUnit, closeUnitInput } from './close-unit.ts';

export const closeUnitApi = defineApi({
  id: 'organization.postUnitClose',
  method: 'post',
  path: '/api/units/{id}/close',
  access: 'organization.administer',
  summary: 'Close a unit after its last day; refused while units below it are open',
  params: z.object({ id: z.uuid() }),
  body: closeUnitInput,
  answer: unitAnswer,
  handle: async (context, { params, body }) => toUnitAnswer(await closeUnit(context, params.id, body)),
});
