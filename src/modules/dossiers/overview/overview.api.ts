import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { MEASURES } from '../domain/measures.ts';
import { day } from '../register/day-schema.ts';
import { sumBy, sumOf } from './figures.ts';
import { showOverview } from './show-overview.ts';

const figures = z
  .object(Object.fromEntries(MEASURES.map((name) => [name, z.number().int()])))
  .openapi('OverviewFigures');

/** GET /api/overview: the numbers of II.06a of a unit and those below it. */
export const overviewApi = defineApi({
  id: 'dossiers.overview',
  method: 'get',
  path: '/api/overview',
  access: 'dossiers.overview',
  summary:
    'Received, resolved and in progress of one unit over a period (both days inclusive), by channel and by field',
  query: z.object({ unitId: z.uuid(), from: day, to: day }),
  answer: z.object({
    unitId: z.string(),
    from: z.string(),
    to: z.string(),
    total: figures,
    byChannel: z.array(z.object({ channel: z.string(), figures })),
    byField: z.array(z.object({ field: z.string(), figures })),
  }),
  async handle(context, { query: { unitId, from, to } }) {
    if (Temporal.PlainDate.compare(from, to) > 0) throw invalidField('from', 'dossiers.period-backwards');
    const { rows } = await showOverview(context, unitId, { from, to });
    return {
      unitId,
      from: from.toString(),
      to: to.toString(),
      total: { ...sumOf(rows) },
      byChannel: sumBy(rows, (row) => row.channel).map(({ key: channel, figures }) => ({
        channel,
        figures: { ...figures },
      })),
      byField: sumBy(rows, (row) => row.field).map(({ key: field, figures }) => ({
        field,
        figures: { ...figures },
      })),
    };
  },
});
