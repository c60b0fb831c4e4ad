import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { codeParams, internalProcess, internalProcessSchema, isoDate } from '../api-shapes.ts';
import { processDecision, setInternalProcess, stepFields, stepMinutes } from './set-internal-process.ts';

/** PUT /api/procedures/{code}/internal-process: the province's own process from a day on. */
export const setInternalProcessApi = defineApi({
  id: 'procedures.set-internal-process',
  method: 'put',
  path: '/api/procedures/{code}/internal-process',
  access: 'procedures.administer',
  summary: 'Decide the internal process of a procedure',
  params: codeParams,
  body: z.object({
    decision: processDecision,
    validFrom: isoDate,
    steps: z
      .array(z.object({ ...stepFields, minutes: stepMinutes }), 'procedures.steps-missing')
      .min(1, 'procedures.steps-missing'),
  }),
  answer: z.object({ process: internalProcessSchema, exceedsLimit: z.boolean() }),
  async handle(context, { params, body }) {
    const validFrom = Temporal.PlainDate.from(body.validFrom);
    const saved = await setInternalProcess(context, params.code, { ...body, validFrom });
    return { process: internalProcess(saved.process), exceedsLimit: saved.exceedsLimit };
  },
});
