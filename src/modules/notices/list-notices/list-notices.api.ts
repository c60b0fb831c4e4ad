import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { NOTICE_CHANNELS, NOTICE_STATES, type Notice } from '../domain/notice.ts';
import { listNotices } from './list-notices.ts';

const listedNotice = z
  .object({
    id: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    template: z.string(),
    channel: z.string(),
    unitId: z.string(),
    maskedRecipient: z.string(),
    state: z.string(),
    attempts: z.number().int(),
    nextAttemptAt: z.string().nullable(),
    sentAt: z.string().nullable(),
    providerMessageId: z.string().nullable(),
    lastError: z.string().nullable(),
    createdAt: z.string(),
  })
  .openapi('Notice');

/** GET /api/notices: the newest first, paged by `after`. */
export const listNoticesApi = defineApi({
  id: 'notices.list',
  method: 'get',
  path: '/api/notices',
  access: 'notices.read',
  summary: 'Notices to citizens of the caller’s units, the newest first; recipients are masked',
  query: z.object({
    state: z.enum(NOTICE_STATES).optional(),
    channel: z.enum(NOTICE_CHANNELS).optional(),
    subjectId: z.uuid().optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({ next: z.string().nullable(), notices: z.array(listedNotice) }),
  async handle(context, { query: { limit, ...filter } }) {
    const { notices, hasEarlier } = await listNotices(context, { ...filter, size: limit });
    return { next: hasEarlier ? (notices.at(-1)?.id ?? null) : null, notices: notices.map(toAnswer) };
  },
});

function toAnswer({ params: _, ...notice }: Notice): z.input<typeof listedNotice> {
  return {
    ...notice,
    nextAttemptAt: notice.state === 'waiting' ? notice.nextAttemptAt.toString() : null,
    sentAt: notice.sentAt?.toString() ?? null,
    createdAt: notice.createdAt.toString(),
  };
}
