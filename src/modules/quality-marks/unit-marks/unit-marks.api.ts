import { z } from '@hono/zod-openapi';
import { figureQuery, getFigureQuery } from '#modules/reports/index.ts';
import { defineApi } from '#platform/http/operation.ts';
import { totalOf } from '../domain/unit-marks.ts';
import { readUnitMarks } from './read-unit-marks.ts';

const sums = z.object({ 1: z.number(), 2: z.number(), 3: z.number(), 4: z.number(), 7: z.number() });

/** GET /api/quality-marks: the marks of a unit and of its officers. */
export const unitMarksApi = defineApi({
  id: 'quality-marks.unit',
  method: 'get',
  path: '/api/quality-marks',
  access: 'quality-marks.read',
  summary:
    'Nine indicators of a unit and the score of each officer (TT 01/2018 art. 13-15); null where there is no data yet',
  query: figureQuery,
  answer: z.object({
    points: z.number(),
    outOf: z.number(),
    indicators: z.array(
      z.object({
        number: z.number().int(),
        title: z.string(),
        mark: z.number().nullable(),
        ground: z.string(),
      }),
    ),
    officers: z.array(
      z.object({ officerId: z.string(), dossiers: z.number().int(), score: z.number(), sums }),
    ),
  }),
  async handle(context, { query }) {
    const { query: asked } = await getFigureQuery(context, query);
    const { indicators, officers } = await readUnitMarks(context, asked);
    return {
      ...totalOf(indicators),
      indicators: [...indicators],
      officers: officers.map(({ officerId, dossiers, score, sums }) => ({
        officerId,
        dossiers,
        score,
        sums,
      })),
    };
  },
});
