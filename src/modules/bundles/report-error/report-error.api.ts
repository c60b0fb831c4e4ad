import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { linkedAnswer, toLinkedAnswer } from '../show/linked.api.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { reportErrorSchema, reportResultError } from './report-error.ts';

export const reportErrorApi = defineApi({
  id: 'bundles.reportError',
  method: 'post',
  path: '/api/linked-dossiers/{id}/steps/{step}/error-reports',
  access: 'bundles.report-error',
  summary: 'Say that a result passed to this step is wrong: the unit that made it gets a task',
  params: z.object({ id: z.string(), step: z.string() }),
  body: reportErrorSchema,
  answer: linkedAnswer,
  status: 201,
  async handle(context, { params, body }) {
    await reportResultError(context, params.id, params.step, body);
    return toLinkedAnswer(context, await getLinkedDossier(context, params.id));
  },
});
