import { z } from '@hono/zod-openapi';
import { vietnamDate } from '#platform/clock.ts';
import { defineApi } from '#platform/http/operation.ts';
import { procedureLine, procedureLineSchema } from '../api-shapes.ts';
import { CHANNELS, LEVELS } from '../domain/procedure-content.ts';
import { browseCatalogue } from './browse-catalogue.ts';

/** GET /api/procedures: 50 at a time, best match first; `after` = the code of the last one of the page before. */
export const browseCatalogueApi = defineApi({
  id: 'procedures.list',
  method: 'get',
  path: '/api/procedures',
  access: 'procedures.read',
  summary: 'Procedures in force today, searched without diacritics',
  query: z.object({
    query: z.string().max(200, 'platform.too-long').optional(),
    field: z.string().max(200, 'platform.too-long').optional(),
    level: z.enum(LEVELS).optional(),
    channel: z.enum(CHANNELS).optional(),
    after: z.string().optional(),
  }),
  answer: z.object({
    procedures: z.array(procedureLineSchema),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
  async handle(context, { query: { after, ...filter } }) {
    const on = vietnamDate(context.clock.now());
    const { versions, total, from } = await browseCatalogue(context, { ...filter, on }, { after });
    const isLast = from + versions.length - 1 >= total;
    const next = isLast ? null : (versions.at(-1)?.code ?? null);
    return { procedures: versions.map(procedureLine), total, next };
  },
});
