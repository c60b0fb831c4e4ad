import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { collectFees, collectSchema } from './collect-fees.ts';

export const collectApi = defineApi({
  id: 'fees.collect',
  method: 'post',
  path: '/api/dossiers/{id}/fee-payments',
  access: 'fees.collect',
  summary: 'Take all that is due at the counter, one receipt a line (thu phí, lập biên lai)',
  params: z.object({ id: z.string() }),
  body: collectSchema,
  answer: z.object({
    receipts: z.array(z.object({ id: z.string(), series: z.string(), number: z.number().int() })),
  }),
  status: 201,
  once: true,
  handle: async (context, { params, body }) => ({ receipts: await collectFees(context, params.id, body) }),
});
