import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { exemptFee, exemptSchema } from './exempt.ts';

export const exemptApi = defineApi({
  id: 'fees.exempt',
  method: 'post',
  path: '/api/dossiers/{id}/fees/{line}/exemptions',
  access: 'fees.exempt',
  summary: 'Let a line off, whole or in part, on a ground (miễn, giảm)',
  params: z.object({ id: z.string(), line: z.coerce.number().int().min(0) }),
  body: exemptSchema,
  answer: z.object({ line: z.number().int(), amountVnd: z.number().int() }),
  status: 201,
  async handle(context, { params, body }) {
    await exemptFee(context, params.id, params.line, body);
    return { line: params.line, amountVnd: body.amountVnd };
  },
});
