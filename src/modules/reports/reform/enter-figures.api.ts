import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { figureQuery, getFigureQuery } from '../ask/api-query.ts';
import { enterFigures, manualFigureSchema } from './enter-figures.ts';

/** POST /api/reports/CCHC/manual-figures */
export const enterFiguresApi = defineApi({
  id: 'reports.enterFigures',
  method: 'post',
  path: '/api/reports/CCHC/manual-figures',
  access: 'reports.enter-figures',
  summary:
    'Enter numbers of the reform report that no figure computes; null takes one back; the latest counts',
  body: figureQuery
    .pick({ unit: true, from: true, to: true, scope: true })
    .extend({ figures: z.array(manualFigureSchema).min(1).max(200) }),
  answer: z.object({ changed: z.number().int() }),
  async handle(context, { body: { figures, ...asked } }) {
    const { unit, query } = await getFigureQuery(context, { ...asked, organization: 'asThen' });
    const { from, to, scope } = query;
    return { changed: await enterFigures(context, unit, { from, to, scope }, figures) };
  },
});
