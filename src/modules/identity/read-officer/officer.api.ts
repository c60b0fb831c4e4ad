import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { officerAnswer, toOfficerAnswer } from '../officer-answer.ts';

export const readOfficerApi = defineApi({
  id: 'identity.getOfficer',
  method: 'get',
  path: '/api/officers/{id}',
  access: 'identity.administer',
  summary: 'An officer in the scope of the administrator, with roles',
  params: z.object({ id: z.uuid() }),
  answer: officerAnswer,
  handle: async (context, { params }) => toOfficerAnswer(await getVisibleOfficer(context, params.id)),
});
