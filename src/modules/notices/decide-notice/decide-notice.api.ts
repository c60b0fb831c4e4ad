import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { cancelNotice, retryNotice } from './decide-notice.ts';

const params = z.object({ id: z.string() });
const answer = z.object({ id: z.string() });

export const retryNoticeApi = defineApi({
  id: 'notices.retry',
  method: 'post',
  path: '/api/notices/{id}/retries',
  access: 'notices.decide',
  summary: 'Try to send a notice again that failed or was cancelled',
  params,
  answer,
  status: 201,
  handle: async (context, input) => ({ id: (await retryNotice(context, input.params.id)).id }),
});

export const cancelNoticeApi = defineApi({
  id: 'notices.cancel',
  method: 'post',
  path: '/api/notices/{id}/cancellations',
  access: 'notices.decide',
  summary: 'Do not send a notice that waits or failed',
  params,
  answer,
  status: 201,
  handle: async (context, input) => ({ id: (await cancelNotice(context, input.params.id)).id }),
});
