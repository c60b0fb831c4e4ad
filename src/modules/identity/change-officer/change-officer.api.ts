import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getVisibleOfficer } from '../manage-account/administered-officer.ts';
import { officerAnswer, toOfficerAnswer } from '../officer-answer.ts';
import { officerDetails } from '../officer-input.ts';
import { changeOfficer } from './change-officer.ts';

export const putOfficerApi = defineApi({
  id: 'identity.putOfficer',
  method: 'put',
  path: '/api/officers/{id}',
  access: 'identity.administer',
  summary: 'Change name, position, unit and contact of an officer',
  params: z.object({ id: z.uuid() }),
  body: officerDetails,
  answer: officerAnswer,
  handle: async (context, { params, body }) => {
    await changeOfficer(context, params.id, body);
    return toOfficerAnswer(await getVisibleOfficer(context, params.id));
  },
});
