import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { cancelMessage, retryMessage } from './decide-message.ts';

const params = z.object({ id: z.string() });
const answer = z.object({ id: z.string() });

export const retryMessageApi = defineApi({
  id: 'national-sync.retry',
  method: 'post',
  path: '/api/national-messages/{id}/retries',
  access: 'national-sync.decide',
  summary: 'Send a message to the national portal again that was given up or cancelled',
  params,
  answer,
  status: 201,
  handle: async (context, input) => ({ id: (await retryMessage(context, input.params.id)).id }),
});

export const cancelMessageApi = defineApi({
  id: 'national-sync.cancel',
  method: 'post',
  path: '/api/national-messages/{id}/cancellations',
  access: 'national-sync.decide',
  summary: 'Do not send a message that waits or was given up; later ones of its dossier go on',
  params,
  answer,
  status: 201,
  handle: async (context, input) => ({ id: (await cancelMessage(context, input.params.id)).id }),
});
