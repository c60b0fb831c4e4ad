import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { MATCH_KINDS } from '../domain/match-statement.ts';
import { PROVIDERS } from '../domain/providers.ts';
import { apiDay } from '../list-payments/payments.api.ts';
import { explainDifference, explainSchema } from './explain-difference.ts';
import { importStatement, importStatementSchema } from './import-statement.ts';
import { reconcile } from './reconcile.ts';

export const reconcileApi = defineApi({
  id: 'fees.reconcile',
  method: 'get',
  path: '/api/reconciliations',
  access: 'fees.read',
  summary: 'A platform’s list of one day against our orders of a unit and those below it (đối soát)',
  query: z.object({ unitId: z.uuid(), provider: z.enum(PROVIDERS), day: apiDay }),
  answer: z.object({
    importedAt: z.string().nullable(),
    lines: z.array(
      z.object({
        kind: z.enum(MATCH_KINDS),
        orderReference: z.string(),
        dossierCode: z.string().nullable(),
        providerReference: z.string(),
        oursVnd: z.number().int().nullable(),
        theirsVnd: z.number().int().nullable(),
        explanation: z.string().nullable(),
      }),
    ),
  }),
  async handle(context, { query }) {
    const { importedAt, lines } = await reconcile(context, query);
    return {
      importedAt: importedAt?.toString() ?? null,
      lines: lines.map(({ order, note, ...line }) => ({
        ...line,
        dossierCode: order?.dossierCode ?? null,
        explanation: note?.explanation ?? null,
      })),
    };
  },
});

export const importStatementApi = defineApi({
  id: 'fees.import-statement',
  method: 'post',
  path: '/api/reconciliations',
  access: 'fees.reconcile',
  summary: 'Bring in a platform’s list of one day as CSV: order, amount, the platform’s number',
  body: importStatementSchema.extend({ day: apiDay, csv: z.string().max(500_000).default('') }),
  answer: z.object({ lines: z.number().int() }),
  status: 201,
  handle: async (context, { body }) => ({ lines: await importStatement(context, body) }),
});

export const explainApi = defineApi({
  id: 'fees.explain',
  method: 'post',
  path: '/api/reconciliations/explanations',
  access: 'fees.reconcile',
  summary: 'Why a line differs and what was done about it (giải trình)',
  body: explainSchema.extend({ day: apiDay }),
  answer: z.object({ orderReference: z.string() }),
  status: 201,
  async handle(context, { body }) {
    await explainDifference(context, body);
    return { orderReference: body.orderReference };
  },
});
