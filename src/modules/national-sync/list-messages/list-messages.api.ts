import { z } from '@hono/zod-openapi';
import { exchange } from '#modules/dossiers/index.ts';
import { authorize } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { isLate, MESSAGE_STATES } from '../domain/message.ts';
import { countMessages, pageOfMessages } from '../sql/messages.ts';

const message = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    dossierCode: z.string(),
    seq: z.number().int(),
    eventType: z.string(),
    happenedAt: z.string(),
    state: z.enum(MESSAGE_STATES),
    late: z.boolean(),
    attempts: z.number().int(),
    nextAttemptAt: z.string().nullable(),
    sentAt: z.string().nullable(),
    lastError: z.string().nullable(),
  })
  .openapi('NationalMessage');

/** GET /api/national-messages: the newest first, paged by `after`. */
export const listMessagesApi = defineApi({
  id: 'national-sync.list',
  method: 'get',
  path: '/api/national-messages',
  access: 'national-sync.read',
  summary:
    'What the national portal is told of each step: sent, waiting, given up; late = not told within ten minutes',
  query: z.object({
    state: z.enum(MESSAGE_STATES).optional(),
    late: z.enum(['true']).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    connected: z.boolean(),
    waiting: z.number().int(),
    failed: z.number().int(),
    late: z.number().int(),
    messages: z.array(message),
    next: z.string().nullable(),
  }),
  async handle(context, { query: { limit, late, ...filter } }) {
    authorize(context, 'national-sync.read');
    const rows = await pageOfMessages(context, { ...filter, late: late === 'true', size: limit + 1 });
    const shown = rows.slice(0, limit);
    const now = context.clock.now();
    const codes = await exchange.dossierCodes(
      context,
      shown.map(({ dossierId }) => dossierId),
    );
    return {
      connected: context.config.nationalPortal !== undefined,
      ...(await countMessages(context)),
      messages: shown.map((row) => ({
        ...row,
        dossierCode: codes.get(row.dossierId) ?? '',
        late: isLate(row, now),
        happenedAt: row.happenedAt.toString(),
        nextAttemptAt: row.state === 'waiting' ? row.nextAttemptAt.toString() : null,
        sentAt: row.sentAt?.toString() ?? null,
      })),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  },
});
