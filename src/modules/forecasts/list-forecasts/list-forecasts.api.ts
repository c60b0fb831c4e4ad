import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { pageOfForecasts } from './list-forecasts.ts';

const reason = z
  .object({
    factor: z.enum(['time', 'queue', 'load', 'pauses', 'procedure']),
    push: z.number(),
    actual: z.number(),
    usual: z.number(),
  })
  .openapi('ForecastReason');

const forecast = z
  .object({
    dossierId: z.string(),
    unitId: z.string(),
    code: z.string(),
    step: z.string(),
    dueAt: z.string(),
    probability: z.number().min(0).max(1),
    reasons: z.array(reason),
    reckonedAt: z.string(),
  })
  .openapi('Forecast');

/** GET /api/forecasts: the open dossiers likeliest to be late first. */
export const listForecastsApi = defineApi({
  id: 'forecasts.list',
  method: 'get',
  path: '/api/forecasts',
  access: 'forecasts.read',
  summary: 'Open dossiers of the caller’s units, the likeliest to be late first, with the reasons',
  query: z.object({
    unitId: z.uuid().optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({ next: z.string().nullable(), forecasts: z.array(forecast) }),
  async handle(context, { query: { limit, ...filter } }) {
    const { forecasts, next } = await pageOfForecasts(context, { ...filter, size: limit });
    return {
      next: next ?? null,
      forecasts: forecasts.map(({ modelId: _, procedureName: __, ...one }) => ({
        ...one,
        dueAt: one.dueAt.toString(),
        reckonedAt: one.reckonedAt.toString(),
        reasons: [...one.reasons],
      })),
    };
  },
});
