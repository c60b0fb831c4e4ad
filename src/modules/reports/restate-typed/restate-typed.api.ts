import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { restateTyped, restateTypedSchema } from './restate-typed.ts';

/** POST /api/reports/{id}/typed-restatements */
export const restateTypedApi = defineApi({
  id: 'reports.restateTyped',
  method: 'post',
  path: '/api/reports/{id}/typed-restatements',
  access: 'reports.restate-figures',
  summary:
    'Restates a typed number of a closed report: a line of the ledger with the reason; the closed report stays as it was',
  params: z.object({ id: z.uuid() }),
  body: restateTypedSchema,
  answer: z.object({ restated: z.literal(true) }),
  async handle(context, { params: { id }, body }) {
    await restateTyped(context, id, body);
    return { restated: true as const };
  },
});
