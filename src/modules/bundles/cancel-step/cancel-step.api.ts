import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { linkedAnswer, toLinkedAnswer } from '../show/linked.api.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { cancelStep, cancelStepSchema } from './cancel-step.ts';

export const cancelStepApi = defineApi({
  id: 'bundles.cancelStep',
  method: 'post',
  path: '/api/linked-dossiers/{id}/steps/{step}/cancellations',
  access: 'bundles.cancel-step',
  summary: 'Take back a step that still waits; steps that need its result are cancelled with it',
  params: z.object({ id: z.string(), step: z.string() }),
  body: cancelStepSchema,
  answer: linkedAnswer,
  status: 201,
  async handle(context, { params, body }) {
    await cancelStep(context, params.id, params.step, body);
    return toLinkedAnswer(context, await getLinkedDossier(context, params.id));
  },
});
