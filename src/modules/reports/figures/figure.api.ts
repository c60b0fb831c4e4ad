import { z } from '@hono/zod-openapi';
import { DIMENSIONS, type Figure } from '#platform/figures/figure.ts';
import { getFigure, openFigure, readFigure, readParts } from '#platform/figures/read-figure.ts';
import { defineApi } from '#platform/http/operation.ts';
import { getFigureQuery, narrowedQuery } from '../ask/api-query.ts';
import { nameParts } from './name-parts.ts';

const listedFigure = z
  .object({
    code: z.string(),
    title: z.string(),
    kind: z.enum(['count', 'rate']),
    measuredIn: z.string(),
    owner: z.string(),
    definition: z.string(),
    legalSource: z.string(),
    dimensions: z.array(z.enum(DIMENSIONS)),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    denominatorRule: z.string().nullable(),
  })
  .openapi('Figure');

function toListed(figure: Figure): z.input<typeof listedFigure> {
  const { code, title, kind, measuredIn, owner, definition, legalSource } = figure;
  const rate = figure.kind === 'rate' ? figure : undefined;
  return {
    code,
    title,
    kind,
    measuredIn,
    owner,
    definition,
    legalSource,
    dimensions: figure.kind === 'count' ? [...figure.dimensions] : [],
    numerator: rate?.numerator ?? null,
    denominator: rate?.denominator ?? null,
    denominatorRule: rate?.denominatorRule ?? null,
  };
}

/** GET /api/figures: the catalogue. */
export const listFiguresApi = defineApi({
  id: 'reports.figures.list',
  method: 'get',
  path: '/api/figures',
  access: 'reports.read',
  summary: 'Every figure: what it counts, by which source, of which figures a rate is made',
  answer: z.object({ figures: z.array(listedFigure) }),
  handle: async (context) => ({ figures: context.registry.figures.map(toListed) }),
});

/** GET /api/figures/{code}: the number, or the two numbers of a rate. */
export const figureApi = defineApi({
  id: 'reports.figures.read',
  method: 'get',
  path: '/api/figures/{code}',
  access: 'reports.read',
  summary: 'One figure of a unit (agency code) and those below it over a period, both days inclusive',
  params: z.object({ code: z.string().max(100) }),
  query: narrowedQuery,
  answer: z.object({
    figure: listedFigure,
    unit: z.object({ code: z.string(), name: z.string() }),
    from: z.string(),
    to: z.string(),
    value: z
      .number()
      .nullable()
      .describe('The count, or the share between 0 and 1; null without a denominator'),
    numerator: z.number().int().nullable(),
    denominator: z.number().int().nullable(),
  }),
  async handle(context, { params: { code }, query }) {
    const { unit, query: asked } = await getFigureQuery(context, query);
    const value = await readFigure(context, code, asked);
    const about = {
      figure: toListed(getFigure(context, code)),
      unit: { code: unit.agencyCode, name: unit.name },
      from: asked.from.toString(),
      to: asked.to.toString(),
    };
    if (value.kind === 'count') return { ...about, value: value.value, numerator: null, denominator: null };
    const { rate, numerator, denominator } = value;
    return { ...about, value: rate, numerator, denominator };
  },
});

/** GET /api/figures/{code}/parts: a count by unit, field, channel, procedure, officer or cause. */
export const figurePartsApi = defineApi({
  id: 'reports.figures.parts',
  method: 'get',
  path: '/api/figures/{code}/parts',
  access: 'reports.read',
  summary:
    'A count in parts by one of its dimensions, the largest first; together they are the count. By officer: for leaders, administrators and auditors',
  params: z.object({ code: z.string().max(100) }),
  query: narrowedQuery.extend({ by: z.enum(DIMENSIONS) }),
  answer: z.object({
    parts: z.array(
      z.object({
        key: z
          .string()
          .describe(
            'Id of the unit, name of the field, channel, code of the procedure, id of the officer, code of the cause',
          ),
        name: z.string(),
        value: z.number(),
      }),
    ),
  }),
  async handle(context, { params: { code }, query: { by, ...asked } }) {
    const { query } = await getFigureQuery(context, asked, by);
    return { parts: await nameParts(context, await readParts(context, code, query, by), by) };
  },
});

/** GET /api/figures/{code}/records: exactly the records that made a count. */
export const figureRecordsApi = defineApi({
  id: 'reports.figures.records',
  method: 'get',
  path: '/api/figures/{code}/records',
  access: 'reports.read',
  summary:
    'The records behind a count; `hidden` of them the caller may not read; `next` is the `after` of the following page',
  params: z.object({ code: z.string().max(100) }),
  query: narrowedQuery.extend({
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    total: z.number().int(),
    hidden: z.number().int(),
    next: z.string().nullable(),
    columns: z.array(z.string()),
    records: z.array(z.object({ id: z.string(), href: z.string(), cells: z.array(z.string()) })),
  }),
  async handle(context, { params: { code }, query: { after, limit, ...asked } }) {
    const { query } = await getFigureQuery(context, asked);
    const found = await openFigure(context, code, query, { after, size: limit });
    const figure = getFigure(context, code);
    return {
      total: found.total,
      hidden: found.hidden,
      next: found.next ?? null,
      columns: figure.kind === 'count' ? [...figure.columns] : [],
      records: found.rows.map(({ id, href, cells }) => ({ id, href, cells: [...cells] })),
    };
  },
});
