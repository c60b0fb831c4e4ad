import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { cursorOf, readAuditFilters } from './audit-filters.ts';
import { readAuditLog } from './read-audit-log.ts';

const eventAnswer = z
  .object({
    id: z.uuid(),
    type: z.string(),
    subjectKind: z.string(),
    subjectId: z.uuid(),
    occurredAt: z.iso.datetime(),
    actorKind: z.enum(['anonymous', 'system', 'officer']),
    actorId: z.uuid().nullable(),
    actorName: z.string().nullable(),
    unitId: z.uuid().nullable(),
    byCommandLine: z.boolean(),
  })
  .openapi('Event');

export const auditLogApi = defineApi({
  id: 'identity.getEvents',
  method: 'get',
  path: '/api/events',
  access: 'identity.audit',
  summary: 'What happened in the units the caller may check, newest first; paged by `after`',
  query: z.object({
    actor: z.string().max(100, 'platform.too-long').optional(),
    subjectKind: z.string().max(50, 'platform.too-long').optional(),
    type: z.string().max(80, 'platform.too-long').optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    after: z.string().max(100, 'platform.too-long').optional(),
  }),
  answer: z.object({ events: z.array(eventAnswer), next: z.string().nullable() }),
  handle: async (context, { query }) => {
    const { from, to, after, ...plain } = query;
    const filters = { ...readAuditFilters(after === undefined ? {} : { sau: after }), ...plain };
    const days = { from: from && Temporal.PlainDate.from(from), to: to && Temporal.PlainDate.from(to) };
    const { events, next } = await readAuditLog(context, {
      ...filters,
      from: days.from || undefined,
      to: days.to || undefined,
    });
    const answers = events.map(({ seq: _seq, data: _data, ...event }) => ({
      ...event,
      occurredAt: event.occurredAt.toString(),
    }));
    return { events: answers, next: next ? cursorOf(next) : null };
  },
});
