import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { figureQuery, getFigureQuery } from '../ask/api-query.ts';
import { rankCommunes, serviceIndex } from './qd-766.ts';
import { toDocument } from './qd-766-document.ts';

const scored = {
  points: z.number().nullable().describe('null where nothing could be scored: missing data are not zero'),
  scorable: z.number().describe('How many points could be scored with the data there are'),
  max: z.number(),
};

const term = z.object({
  of: z.string(),
  state: z.string().describe('scored, granted (not measured at this level), nothing (denominator 0), noData'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  points: z.number().nullable(),
  max: z.number(),
  fullAt: z.number(),
  missing: z.string().nullable().describe('Why there are no data; null where there are'),
  comesWith: z.string().nullable().describe('What will bring the data that are missing'),
  note: z.string().nullable().describe('How the figures differ from what the decision asks'),
});

const indicator = z.object({
  code: z.string(),
  row: z.string(),
  name: z.string(),
  ...scored,
  terms: z.array(term),
});

const answer = z
  .object({
    form: z.literal('766'),
    decision: z.string(),
    criteria: z.string(),
    calibration: z
      .boolean()
      .describe('How points follow from shares was inferred from live values; it is not law'),
    unit: z.object({ code: z.string(), name: z.string() }),
    from: z.string(),
    to: z.string(),
    ...scored,
    groups: z.array(
      z.object({ code: z.string(), name: z.string(), ...scored, indicators: z.array(indicator) }),
    ),
    unscored: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          points: z.number(),
          why: z.string(),
          comesWith: z.string().nullable(),
        }),
      )
      .describe('Every indicator of which not all points could be scored; together max less scorable'),
  })
  .openapi('ServiceIndex');

/** GET /api/reports/766: the service index of a unit. */
export const serviceIndexApi = defineApi({
  id: 'reports.serviceIndex',
  method: 'get',
  path: '/api/reports/766',
  access: 'reports.read',
  summary:
    'Service index of QĐ 766/QĐ-TTg of a unit (agency code), every group and indicator; both days inclusive',
  query: figureQuery,
  answer,
  async handle(context, { query: asked }) {
    const { unit, query } = await getFigureQuery(context, asked);
    return toDocument(await serviceIndex(context, unit, query), unit, query) as z.input<typeof answer>;
  },
});

/** GET /api/reports/766/ranking: the communes below a unit, best first. */
export const serviceIndexRankingApi = defineApi({
  id: 'reports.serviceIndex.ranking',
  method: 'get',
  path: '/api/reports/766/ranking',
  access: 'reports.read',
  summary:
    'Communes below a unit by their share of the points that could be scored; equal shares share a rank',
  query: figureQuery,
  answer: z.object({
    ranking: z.array(
      z.object({
        rank: z.number().nullable(),
        unit: z.object({ code: z.string(), name: z.string() }),
        ...scored,
      }),
    ),
  }),
  async handle(context, { query: asked }) {
    const { unit, query } = await getFigureQuery(context, asked);
    const ranking = await rankCommunes(context, unit, query);
    return {
      ranking: ranking.map(({ rank, unit: { agencyCode: code, name }, evaluation }) => {
        const { points, scorable, max } = evaluation;
        return { rank, unit: { code, name }, points, scorable, max };
      }),
    };
  },
});
