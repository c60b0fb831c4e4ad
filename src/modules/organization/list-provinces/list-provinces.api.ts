import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { findProvinces } from './list-provinces.ts';

export const listProvincesApi = defineApi({
  id: 'organization.getProvinces',
  method: 'get',
  path: '/api/provinces',
  access: 'organization.read',
  summary: 'The 34 provinces and cities since 01/07/2025, with those merged into each',
  query: z.object({ q: z.string().max(100, 'platform.too-long').optional() }),
  answer: z.object({
    provinces: z.array(
      z
        .object({
          code: z.string(),
          name: z.string(),
          kind: z.enum(['province', 'city']),
          mergedFrom: z.array(z.string()),
        })
        .openapi('Province'),
    ),
  }),
  handle: async (context, { query }) => {
    const provinces = await findProvinces(context, query.q ?? '');
    return {
      provinces: provinces.map((province) => ({ ...province, mergedFrom: [...province.mergedFrom] })),
    };
  },
});
