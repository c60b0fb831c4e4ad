import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { listLinked } from './list-linked.ts';

const line = z
  .object({
    id: z.string(),
    code: z.string(),
    bundleCode: z.string(),
    receivedAt: z.string(),
    dueAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** Steps that have come to their end, that are late, all of them. */
    ended: z.number().int(),
    late: z.number().int(),
    all: z.number().int(),
  })
  .openapi('LinkedDossierLine');

export const listLinkedApi = defineApi({
  id: 'bundles.list',
  method: 'get',
  path: '/api/linked-dossiers',
  access: 'bundles.read',
  summary: 'Linked dossiers of the caller’s units, the newest first; paged by `after`',
  query: z.object({
    bundleCode: z.string().max(40).optional(),
    open: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional(),
    q: z.string().max(200, 'platform.too-long').optional(),
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ linkedDossiers: z.array(line), next: z.string().nullable() }),
  async handle(context, { query: { limit, q: text, ...rest } }) {
    const { lines, next } = await listLinked(context, { ...rest, text }, limit);
    return {
      next: next ?? null,
      linkedDossiers: lines.map(({ linked, bundleCode, ended, late, all }) => ({
        id: linked.id,
        code: linked.code,
        bundleCode,
        receivedAt: linked.receivedAt.toString(),
        dueAt: linked.dueAt?.toString() ?? null,
        endedAt: linked.endedAt?.toString() ?? null,
        ended,
        late,
        all,
      })),
    };
  },
});
