import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { figureQuery, getFigureQuery } from '../ask/api-query.ts';
import { handlingReport } from './handling-report.ts';

const count = z.number().int();

const numbers = z
  .object({
    received: z.object({ total: count, online: count, directPostal: count, carriedOver: count }),
    resolved: z.object({ total: count, early: count, onTime: count, overdue: count }),
    inProgress: z.object({ total: count, withinTime: count, overdue: count }),
  })
  .openapi('HandlingNumbers');

/** GET /api/reports/II.06a: the form as a document. */
export const handlingReportApi = defineApi({
  id: 'reports.ii-06a',
  method: 'get',
  path: '/api/reports/II.06a',
  access: 'reports.read',
  summary: 'Biểu II.06a/VPCP/KSTT of a unit (agency code), by field with a total; both days inclusive',
  query: figureQuery,
  answer: z.object({
    form: z.literal('II.06a'),
    unit: z.object({ code: z.string(), name: z.string() }),
    from: z.string(),
    to: z.string(),
    rows: z.array(numbers.extend({ field: z.object({ code: z.string(), name: z.string() }) })),
    total: numbers,
  }),
  async handle(context, { query: asked }) {
    const { unit, query } = await getFigureQuery(context, asked);
    const report = await handlingReport(context, unit, query);
    return { ...report, rows: [...report.rows] };
  },
});
