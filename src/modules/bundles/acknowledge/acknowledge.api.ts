import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { linkedAnswer, toLinkedAnswer } from '../show/linked.api.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { acknowledgePassed } from './acknowledge-step.ts';

export const acknowledgeApi = defineApi({
  id: 'bundles.acknowledge',
  method: 'post',
  path: '/api/linked-dossiers/{id}/steps/{step}/acknowledgements',
  access: 'bundles.acknowledge',
  summary: 'The unit of a step confirms that it has the passed result (within two working hours)',
  params: z.object({ id: z.string(), step: z.string() }),
  answer: linkedAnswer,
  status: 201,
  async handle(context, { params }) {
    await acknowledgePassed(context, params.id, params.step);
    return toLinkedAnswer(context, await getLinkedDossier(context, params.id));
  },
});
