import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { readKey, writeKey } from '#platform/sql/page-of-rows.ts';
import { CHANNELS } from '../domain/channel.ts';
import { dossierAnswer, toDossierAnswer } from '../show/dossier-answer.ts';
import { DUE_FILTERS } from '../sql/worklist.ts';
import { listWork } from './list-work.ts';
import { WORK_TABS } from './work-kinds.ts';

const waiting = dossierAnswer
  .extend({ procedureField: z.string(), ownerName: z.string() })
  .openapi('WaitingDossier');

/** GET /api/worklist: what waits for the caller, the most urgent first, paged by `after`. */
export const worklistApi = defineApi({
  id: 'dossiers.worklist.api',
  method: 'get',
  path: '/api/worklist',
  access: 'dossiers.read',
  summary:
    'Dossiers that wait for the caller by his roles, or for others in his units, the most urgent first',
  query: z.object({
    tab: z.enum(WORK_TABS).optional().describe('Without it the part that his roles begin with'),
    q: z.string().max(200).optional(),
    field: z.string().max(200).optional(),
    procedure: z.string().max(200).optional().describe('Code, or words of the name'),
    channel: z.enum(CHANNELS).optional(),
    due: z.enum(DUE_FILTERS).optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    tab: z.enum(WORK_TABS),
    counts: z.record(z.string(), z.number().int()).describe('Dossiers of each part, without the filters'),
    total: z.number().int().describe('With the filters; counted up to 10,000'),
    next: z.string().nullable(),
    dossiers: z.array(waiting),
  }),
  async handle(context, { query: { after, limit, ...asked } }) {
    const { tab, counts, page } = await listWork(context, {
      ...asked,
      page: { after: readKey(after), size: limit },
    });
    const last = page.hasLater ? page.rows.at(-1) : undefined;
    return {
      tab,
      counts: Object.fromEntries(counts),
      total: page.total,
      next: last ? writeKey(last) : null,
      dossiers: page.rows.map(toDossierAnswer),
    };
  },
});
