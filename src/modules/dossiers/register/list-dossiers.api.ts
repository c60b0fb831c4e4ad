import { z } from '@hono/zod-openapi';
import { subtreeIds } from '#modules/organization/index.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { readKey, writeKey } from '#platform/sql/page-of-rows.ts';
import { APOLOGY_STATES } from '../domain/apology.ts';
import { CHANNELS } from '../domain/channel.ts';
import { DOSSIER_STATES } from '../domain/dossier-state.ts';
import { MEASURES } from '../domain/measures.ts';
import { dossierAnswer, toDossierAnswer } from '../show/dossier-answer.ts';
import { pageOfRegister } from '../sql/register.ts';
import { day } from './day-schema.ts';
import { TIMELINESS } from './register-query.ts';

const listedDossier = dossierAnswer
  .extend({ procedureField: z.string(), ownerName: z.string() })
  .openapi('ListedDossier');

/** GET /api/dossiers: the register, the newest first, paged by `after`. */
export const listDossiersApi = defineApi({
  id: 'dossiers.list',
  method: 'get',
  path: '/api/dossiers',
  access: 'dossiers.read',
  summary: 'Dossiers the caller may read, the newest first; `next` is the `after` of the following page',
  query: z.object({
    q: z.string().max(200).optional(),
    from: day.optional(),
    to: day.optional(),
    measure: z.enum(MEASURES).optional(),
    unitId: z.uuid().optional(),
    state: z.enum(DOSSIER_STATES).optional(),
    field: z.string().max(200).optional(),
    channel: z.enum(CHANNELS).optional(),
    timeliness: z.enum(TIMELINESS).optional(),
    apology: z.enum(APOLOGY_STATES).optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    total: z
      .number()
      .int()
      .describe('Counted up to 10,000; of a frequent code or a narrowed search up to 500'),
    totalIsCapped: z.boolean().describe('There are more than `total`'),
    next: z.string().nullable(),
    dossiers: z.array(listedDossier),
  }),
  async handle(context, { query: { unitId, after, limit, ...filter } }) {
    if (filter.measure && !(filter.from && filter.to)) throw invalidField('from', 'dossiers.period-missing');
    const unitIds = unitId ? await subtreeIds(context, unitId) : undefined;
    const page = await pageOfRegister(
      context,
      { ...filter, unitIds },
      { after: readKey(after), size: limit },
    );
    const { rows, total, capped } = page;
    const last = page.hasLater ? rows.at(-1) : undefined;
    return {
      total,
      totalIsCapped: capped,
      next: last ? writeKey(last) : null,
      dossiers: rows.map(toDossierAnswer),
    };
  },
});
