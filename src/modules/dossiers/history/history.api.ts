import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { listHistory } from './dossier-history.ts';

const eventSchema = z
  .object({
    id: z.string(),
    /** `noun.happened` */
    type: z.string(),
    /** In words, in the caller's language. */
    text: z.string(),
    details: z.array(z.string()),
    occurredAt: z.string(),
    actorKind: z.enum(['anonymous', 'system', 'officer']),
    actorId: z.string().nullable(),
    actorName: z.string().nullable(),
    unitId: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    byCommandLine: z.boolean(),
  })
  .openapi('DossierEvent');

/** The history of a dossier for programs: all of it, since a dossier has some tens of events. */
export const historyApi = defineApi({
  id: 'dossiers.events.list',
  method: 'get',
  path: '/api/dossiers/{id}/events',
  access: 'dossiers.read',
  summary: 'Everything that happened to a dossier, newest first',
  params: z.object({ id: z.string() }),
  answer: z.object({ events: z.array(eventSchema) }),
  async handle(context, { params }) {
    const lines = await listHistory(context, params.id);
    return {
      events: lines.map(({ event, what, details }) => ({
        id: event.id,
        type: event.type,
        text: what,
        details: [...details],
        occurredAt: event.occurredAt.toString(),
        actorKind: event.actorKind,
        actorId: event.actorId,
        actorName: event.actorName,
        unitId: event.unitId,
        data: { ...event.data },
        byCommandLine: event.byCommandLine,
      })),
    };
  },
});
