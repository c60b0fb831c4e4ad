import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { readModels } from './show-calibration.ts';

const bin = z.object({
  from: z.number(),
  count: z.number().int(),
  forecast: z.number(),
  late: z.number().int(),
});
const evaluation = z
  .object({
    cases: z.number().int(),
    late: z.number().int(),
    brier: z.number(),
    brierDaysLeft: z.number(),
    brierBase: z.number(),
    bins: z.array(bin),
  })
  .openapi('ForecastEvaluation');

/** GET /api/forecast-models: how good the forecasts are. */
export const forecastModelsApi = defineApi({
  id: 'forecasts.models',
  method: 'get',
  path: '/api/forecast-models',
  access: 'forecasts.read',
  summary:
    'The newest models the caller may know of, tried on dossiers they had not learned from (Brier scores, bins)',
  answer: z.object({
    models: z.array(
      z.object({
        id: z.string(),
        unitId: z.string().nullable(),
        learnedAt: z.string(),
        dossiers: z.number().int(),
        evaluation: evaluation.nullable(),
      }),
    ),
  }),
  async handle(context) {
    const models = await readModels(context);
    return {
      models: models.map(({ id, unitId, learnedAt, dossiers, evaluation }) => ({
        id,
        unitId,
        learnedAt: learnedAt.toString(),
        dossiers,
        evaluation: evaluation && { ...evaluation, bins: [...evaluation.bins] },
      })),
    };
  },
});
