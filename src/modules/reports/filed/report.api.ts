import { z } from '@hono/zod-openapi';
import { getUnit, unitNames } from '#modules/organization/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { periodOfDays } from '#platform/figures/reporting-period.ts';
import { defineApi } from '#platform/http/operation.ts';
import { figureQuery, getFigureQuery } from '../ask/api-query.ts';
import { closeReport, closeSchema } from '../close/close-report.ts';
import { readClosed } from '../close/closed-report.ts';
import { verifyClosing } from '../close/verify-closing.ts';
import { commentOnReport, commentSchema } from '../comment/comment-on-report.ts';
import { comparisonSchema } from '../compare/comparison-schema.ts';
import { draftReport } from '../draft/draft-report.ts';
import { getForm } from '../form/forms.ts';
import { restatementOut, restatementSchema } from '../ledger/ledger.api.ts';
import { ledgerOf } from '../ledger/ledger-line.ts';
import { compareReport } from '../restate/compare-report.ts';
import { findClosing } from '../sql/closings.ts';
import { getReport, listReports, type Report } from '../sql/reports.ts';
import { readDraft } from './report-facts.ts';

const params = z.object({ id: z.uuid() });

const head = z
  .object({
    id: z.uuid(),
    form: z.string(),
    unit: z.object({ id: z.uuid(), name: z.string() }),
    from: z.string(),
    to: z.string(),
    state: z.enum(['draft', 'closed']),
    dueOn: z.string().nullable(),
    closedAt: z.string().nullable(),
  })
  .openapi('ReportHead');

function headOf(report: Report, unitName: string): z.infer<typeof head> {
  return {
    id: report.id,
    form: report.form,
    unit: { id: report.unitId, name: unitName },
    from: report.from.toString(),
    to: report.to.toString(),
    state: report.closedAt ? 'closed' : 'draft',
    dueOn: report.dueOn?.toString() ?? null,
    closedAt: report.closedAt?.toString() ?? null,
  };
}

/** GET /api/reports: drafts and closed reports, the latest first. */
export const listReportsApi = defineApi({
  id: 'reports.list',
  method: 'get',
  path: '/api/reports',
  access: 'reports.read',
  summary:
    'Reports that were drafted or closed, the latest first; `next` is the `after` of the following page',
  query: z.object({
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(100),
  }),
  answer: z.object({ reports: z.array(head), next: z.string().nullable() }),
  async handle(context, { query: { after, limit } }) {
    const scope = scopeOf(context.actor, 'reports.read');
    const rows = await listReports(context, scope, { after, size: limit + 1 });
    const reports = rows.slice(0, limit);
    const names = await unitNames(
      context,
      reports.map(({ unitId }) => unitId),
    );
    return {
      reports: reports.map((report) => headOf(report, names.get(report.unitId) ?? '')),
      next: rows.length > limit ? (reports.at(-1)?.id ?? null) : null,
    };
  },
});

/** POST /api/reports: begins one. */
export const draftReportApi = defineApi({
  id: 'reports.draft',
  method: 'post',
  path: '/api/reports',
  access: 'reports.draft',
  summary:
    'Begins the report of a form, a unit (agency code) and days; answers the one that is there already',
  body: figureQuery.extend({ form: z.string().max(30) }),
  answer: z.object({ id: z.uuid(), isNew: z.boolean() }),
  async handle(context, { body: { form: name, ...asked } }) {
    const { query } = await getFigureQuery(context, asked);
    const { unitId, scope, organization, from, to } = query;
    const form = getForm(name).code;
    return draftReport(context, {
      form,
      unitId,
      scope,
      organization,
      from,
      to,
      period: periodOfDays({ from, to }),
    });
  },
});

/** GET /api/reports/{id}: figures of today for a draft, as they were sent for a closed report. */
export const showReportApi = defineApi({
  id: 'reports.report',
  method: 'get',
  path: '/api/reports/{id}',
  access: 'reports.read',
  summary: 'A report with its figures and words; of a closed one also hash, signer and restatements',
  params,
  answer: z.object({
    report: head,
    commentary: z.record(z.string(), z.string()),
    sections: z.array(z.record(z.string(), z.unknown())),
    closing: z
      .object({
        sha256: z.string(),
        number: z.string().nullable(),
        signer: z.object({ role: z.string(), name: z.string() }),
        /** With the period before and the same of last year, as computed then; null for reports closed before it was kept. */
        comparison: comparisonSchema.nullable(),
      })
      .nullable(),
    restatements: z.array(restatementSchema),
  }),
  async handle(context, { params: { id } }) {
    const report = await getReport(context, id);
    authorize(context, 'reports.read', report.unitId);
    return {
      ...(await bodyOf(context, report)),
      restatements: (await ledgerOf(context, id)).map((line) => restatementOut(context, line)),
    };
  },
});

async function bodyOf(context: Context, report: Report) {
  const unit = await getUnit(context, report.unitId);
  const closing = await findClosing(context, report.id);
  const head = headOf(report, unit.name);
  if (!closing) {
    const { commentary, content } = await readDraft(context, report);
    const sections = content.sections.map((one) => ({ ...one }));
    return { report: head, commentary: { ...commentary }, sections, closing: null };
  }
  const { commentary, content, number, signer, comparison = null } = readClosed(closing);
  const sections = content.sections.map((one) => ({ ...one }));
  return {
    report: head,
    commentary: { ...commentary },
    sections,
    closing: {
      sha256: closing.sha256,
      number,
      signer,
      comparison: comparison && { ...comparison, lines: [...comparison.lines] },
    },
  };
}

/** PUT /api/reports/{id}/commentary */
export const commentApi = defineApi({
  id: 'reports.comment',
  method: 'put',
  path: '/api/reports/{id}/commentary',
  access: 'reports.draft',
  summary:
    'Writes the words beside the figures of a draft; a part that is not named stays, an empty text takes its words away',
  params,
  body: commentSchema,
  answer: z.object({ saved: z.literal(true) }),
  async handle(context, { params: { id }, body }) {
    await commentOnReport(context, id, body);
    return { saved: true as const };
  },
});

/** POST /api/reports/{id}/close */
export const closeReportApi = defineApi({
  id: 'reports.close',
  method: 'post',
  path: '/api/reports/{id}/close',
  access: 'reports.close',
  summary: 'Closes the figures and sends the report: nothing of it can be changed afterwards',
  params,
  body: closeSchema,
  answer: z.object({ sha256: z.string() }),
  async handle(context, { params: { id }, body }) {
    return closeReport(context, id, body);
  },
});

/** GET /api/reports/{id}/verification */
export const verifyReportApi = defineApi({
  id: 'reports.verify',
  method: 'get',
  path: '/api/reports/{id}/verification',
  access: 'reports.read',
  summary: 'Computes every hash of a closed report again',
  params,
  answer: z.object({
    intact: z.boolean(),
    sha256: z.string(),
    checked: z.number().int(),
    differences: z.array(z.string()),
  }),
  async handle(context, { params: { id } }) {
    const { differences, ...rest } = await verifyClosing(context, id);
    return { ...rest, intact: differences.length === 0, differences: [...differences] };
  },
});

/** POST /api/reports/{id}/comparison */
export const compareReportApi = defineApi({
  id: 'reports.compare',
  method: 'post',
  path: '/api/reports/{id}/comparison',
  access: 'reports.compare',
  summary: 'Compares a closed report with the records of today; what changed is added to the ledger once',
  params,
  answer: z.object({ found: z.number().int() }),
  async handle(context, { params: { id } }) {
    return { found: await compareReport(context, id) };
  },
});
