import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { Problem } from '#platform/problem.ts';
import { keyText } from '../ledger/key-text.ts';
import { closedValues } from '../sql/closings.ts';
import { getReport } from '../sql/reports.ts';
import { pageOfClosedRecords, readableRecords } from './closed-records.ts';

/** GET /api/reports/{id}/figures: the counts that a closing froze. */
export const closedFiguresApi = defineApi({
  id: 'reports.closedFigures',
  method: 'get',
  path: '/api/reports/{id}/figures',
  access: 'reports.read',
  summary: 'The counts that the closing of a report froze, each with the key by which its records open',
  params: z.object({ id: z.uuid() }),
  answer: z.object({
    figures: z.array(z.object({ key: z.string(), title: z.string(), value: z.number().int() })),
  }),
  async handle(context, { params: { id } }) {
    const report = await getReport(context, id);
    authorize(context, 'reports.read', report.unitId);
    if (report.closedAt === null) throw new Problem('conflict', 'reports.not-closed');
    const figures = await closedValues(context, id);
    return { figures: figures.map(({ key, value }) => ({ key, title: keyText(context, key), value })) };
  },
});

/** GET /api/reports/{id}/records: the records behind a closed figure, as they were when it was closed. */
export const closedRecordsApi = defineApi({
  id: 'reports.closedRecords',
  method: 'get',
  path: '/api/reports/{id}/records',
  access: 'reports.read',
  summary:
    'The records that made a closed figure, shown as they are today; `hidden` of this page the caller may not read; `next` is the `after` of the following page',
  params: z.object({ id: z.uuid() }),
  query: z.object({
    figure: z.string().min(1).max(500).describe('Key of the closed figure'),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    total: z.number().int(),
    hidden: z.number().int(),
    next: z.string().nullable(),
    columns: z.array(z.string()),
    records: z.array(z.object({ id: z.string(), href: z.string(), cells: z.array(z.string()) })),
  }),
  async handle(context, { params: { id }, query: { figure: key, ...page } }) {
    const report = await getReport(context, id);
    authorize(context, 'reports.read', report.unitId);
    const { value: total, ids, next } = await pageOfClosedRecords(context, id, key, page);
    const { columns, rows, hidden } = await readableRecords(context, key, ids);
    return {
      total,
      hidden,
      next,
      columns: [...columns],
      records: rows.map(({ id: recordId, href, cells }) => ({ id: recordId, href, cells: [...cells] })),
    };
  },
});
