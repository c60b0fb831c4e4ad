import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { addOfficer, addOfficerInput } from './add-officer.ts';

export const postOfficerApi = defineApi({
  id: 'identity.postOfficer',
  method: 'post',
  path: '/api/officers',
  access: 'identity.administer',
  summary: 'Add an officer; the temporary password is shown once and must be changed at the first sign-in',
  body: addOfficerInput,
  answer: z.object({ id: z.uuid(), temporaryPassword: z.string() }),
  status: 201,
  handle: (context, { body }) => addOfficer(context, body),
});
