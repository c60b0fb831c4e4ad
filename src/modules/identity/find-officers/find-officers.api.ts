import { z } from '@hono/zod-openapi';
import { ROLES } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { officerAnswer, toOfficerAnswer } from '../officer-answer.ts';
import { findOfficers } from './find-officers.ts';

export const listOfficersApi = defineApi({
  id: 'identity.getOfficers',
  method: 'get',
  path: '/api/officers',
  access: 'identity.administer',
  summary: 'Officers in the scope of the administrator, by name; paged by `after`',
  query: z.object({
    q: z.string().max(100, 'platform.too-long').optional(),
    unitId: z.uuid().optional(),
    role: z.enum(ROLES).optional(),
    after: z.uuid().optional(),
  }),
  answer: z.object({ officers: z.array(officerAnswer), next: z.uuid().nullable() }),
  handle: async (context, { query }) => {
    const { q: text, ...rest } = query;
    const { officers, next = null } = await findOfficers(context, { text, ...rest });
    return { officers: officers.map(toOfficerAnswer), next };
  },
});
