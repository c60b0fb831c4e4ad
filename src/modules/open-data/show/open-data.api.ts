import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { listPublications } from '../sql/publications.ts';
import { readQuarter } from './read-quarter.ts';

const count = z.number().int().nullable();
const line = z
  .object({
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    field: z.string().nullable(),
    received: count,
    resolved: count,
    resolvedInTime: count,
  })
  .openapi('OpenDataLine');

/** GET /api/open-data: the quarters that were published. */
export const listOpenDataApi = defineApi({
  id: 'open-data.list',
  method: 'get',
  path: '/api/open-data',
  access: 'public',
  openToAll: true,
  summary: 'Quarters published as open data, the newest first (dữ liệu mở)',
  answer: z.object({
    quarters: z.array(z.object({ from: z.string(), to: z.string(), publishedAt: z.string() })),
  }),
  async handle(context) {
    const quarters = await listPublications(context);
    return {
      quarters: quarters.map(({ from, to, publishedAt }) => ({
        from: from.toString(),
        to: to.toString(),
        publishedAt: publishedAt.toString(),
      })),
    };
  },
});

/** GET /api/open-data/{from}: volume and in-time by unit and field; null = hidden. */
export const openDataApi = defineApi({
  id: 'open-data.quarter',
  method: 'get',
  path: '/api/open-data/{from}',
  access: 'public',
  openToAll: true,
  summary:
    'A quarter by unit and field. null is hidden: smaller than five, or it would give away one that is. unit or field null: all together',
  params: z.object({ from: z.string() }),
  answer: z.object({
    from: z.string(),
    to: z.string(),
    publishedAt: z.string(),
    sha256: z.string(),
    lines: z.array(line),
  }),
  async handle(context, { params }) {
    const { quarter, publishedAt, sha256 } = await readQuarter(context, params.from);
    return { ...quarter, lines: [...quarter.lines], publishedAt: publishedAt.toString(), sha256 };
  },
});
