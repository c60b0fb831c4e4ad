import { z } from '@hono/zod-openapi';
import { unitNames } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { defineApi } from '#platform/http/operation.ts';
import { reportsById } from '../sql/reports.ts';
import { countRestatements } from '../sql/restatements.ts';
import { keyText } from './key-text.ts';
import { itemName, type LedgerLine, pageOfLedger } from './ledger-line.ts';

/** One line of the ledger, as programs get it. */
export const restatementSchema = z
  .object({
    reportId: z.uuid(),
    /** Key of a counted figure, or code of a typed item. */
    figure: z.string(),
    title: z.string().describe('What the figure or item is called'),
    typed: z.boolean(),
    /** null: no data. */
    old: z.number().nullable(),
    new: z.number().nullable(),
    /** Of a typed number: why, and who says so. */
    reason: z.string().nullable(),
    by: z.string().nullable(),
    cameIn: z.array(z.string()),
    wentOut: z.array(z.string()),
    causes: z.array(
      z.object({
        recordId: z.string(),
        eventId: z.string(),
        type: z.string(),
        at: z.string(),
        actor: z.string(),
      }),
    ),
    foundAt: z.string(),
  })
  .openapi('Restatement');

export function restatementOut(context: Context, line: LedgerLine): z.infer<typeof restatementSchema> {
  const { reportId, oldValue, newValue, foundAt } = line;
  const common = { reportId, old: oldValue, new: newValue, foundAt: foundAt.toString() };
  if (line.kind === 'typed') {
    const { itemCode: figure, reason, by } = line;
    const words = { figure, title: itemName(figure), typed: true, reason, by };
    return { ...common, ...words, cameIn: [], wentOut: [], causes: [] };
  }
  const { key: figure, cameIn, wentOut, causes } = line;
  const words = { figure, title: keyText(context, figure), typed: false, reason: null, by: null };
  return { ...common, ...words, cameIn: [...cameIn], wentOut: [...wentOut], causes: [...causes] };
}

/** GET /api/restatements */
export const restatementsApi = defineApi({
  id: 'reports.restatements',
  method: 'get',
  path: '/api/restatements',
  access: 'reports.read',
  summary:
    'The ledger: closed figures that would be others today, the latest first; and how many each unit had to restate. Lines found at one moment stay on one page; `next` is the `after` of the following page',
  query: z.object({
    after: z.iso.datetime({ offset: true }).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(100),
  }),
  answer: z.object({
    next: z.string().nullable(),
    units: z.array(
      z.object({
        unit: z.object({ id: z.uuid(), name: z.string() }),
        figures: z.number().int(),
        reports: z.number().int(),
      }),
    ),
    restatements: z.array(
      restatementSchema.extend({
        form: z.string(),
        unit: z.object({ id: z.uuid(), name: z.string() }),
        from: z.string(),
        to: z.string(),
      }),
    ),
  }),
  async handle(context, { query: { after, limit } }) {
    const scope = scopeOf(context.actor, 'reports.read');
    const counts = await countRestatements(context, scope);
    const { lines, next } = await pageOfLedger(context, scope, { after, size: limit });
    const ids = counts.map(({ unitId }) => unitId);
    const names = await unitNames(context, ids);
    const unitOf = (id: string) => ({ id, name: names.get(id) ?? '' });
    const reports = await reportsById(
      context,
      lines.map(({ reportId }) => reportId),
    );
    return {
      next,
      units: counts.map(({ unitId, ...count }) => ({ unit: unitOf(unitId), ...count })),
      restatements: lines.flatMap((line) => {
        const report = reports.get(line.reportId);
        if (!report) return [];
        const about = { form: report.form, unit: unitOf(line.unitId) };
        const days = { from: report.from.toString(), to: report.to.toString() };
        return [{ ...restatementOut(context, line), ...about, ...days }];
      }),
    };
  },
});
