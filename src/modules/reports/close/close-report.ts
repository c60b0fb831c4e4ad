import { z } from 'zod';
import { closeTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import { Problem } from '#platform/problem.ts';
import { formatDate } from '#ui/format.ts';
import { comparisonOf } from '../compare/comparison.ts';
import { freezeComparison } from '../compare/frozen-comparison.ts';
import { type Draft, queryOf, readDraft } from '../filed/report-facts.ts';
import { countsOf } from '../form/figure-key.ts';
import { type ReportFile, writeReport } from '../render/write-report.ts';
import { type ClosedFigure, findClosing, insertClosing } from '../sql/closings.ts';
import { findManualClosing, insertManualClosing, lastPlace } from '../sql/manual-figures.ts';
import { getReport, type Report } from '../sql/reports.ts';
import { SEND_TASK } from '../task-kinds.ts';
import { hashOfRecords, sealOf, sha256Of } from './closed-report.ts';
import { recordsOfKeys } from './records-of-keys.ts';

export const closeSchema = z.object({
  number: z.string('reports.number-missing').min(1, 'reports.number-missing').max(60, 'platform.too-long'),
  position: z
    .string('reports.position-missing')
    .min(1, 'reports.position-missing')
    .max(100, 'platform.too-long'),
});

export type CloseInput = z.output<typeof closeSchema>;

/**
 * Chốt số liệu và gửi báo cáo: the figures, the records behind each, the words and the printed documents are kept as they
 * are at this moment, under one hash and the signer's name; nobody can change them afterwards.
 * @throws Problem conflict while the period is still running, or if it is closed already
 */
export async function closeReport(
  context: Context,
  id: string,
  input: CloseInput,
): Promise<{ sha256: string }> {
  const report = await getReport(context, id);
  authorize(context, 'reports.close', report.unitId);
  const officer = getOfficer(context);
  if (await findClosing(context, id)) throw new Problem('conflict', 'reports.closed-already');
  if (Temporal.PlainDate.compare(report.to, vietnamDate(context.clock.now())) >= 0)
    throw new Problem('conflict', 'reports.period-running', { day: formatDate(report.to) });
  // Before anything is read: a number typed in between takes this place, and the closing is refused.
  const place = await lastPlace(context, report);
  const draft = await readDraft(context, report);
  const figures = await closedFiguresOf(context, report, draft);
  const signer = { role: input.position, name: officer.name };
  const facts = { ...draft.facts, number: input.number, signer };
  const docx = await writeReport(context, facts, 'docx');
  const pdf = await writeReport(context, facts, 'pdf');
  const closedAt = context.clock.now();
  const seal = sealOf({
    form: report.form,
    unit: { code: draft.unit.agencyCode, name: draft.unit.name },
    scope: report.scope,
    organization: report.organization,
    from: report.from.toString(),
    to: report.to.toString(),
    periodLine: facts.periodLine,
    number: input.number,
    signer,
    closedAt: closedAt.toString(),
    commentary: draft.commentary,
    content: draft.content,
    comparison: freezeComparison(await comparisonOf(context, draft, queryOf(report), report.period)),
    figures: Object.fromEntries(
      figures.map(({ key, value, records }) => [key, { value, recordsSha256: hashOfRecords(records) }]),
    ),
    files: { docxSha256: sha256Of(docx.bytes), pdfSha256: sha256Of(pdf.bytes) },
  });
  const files = { docxFileId: await keep(context, docx), pdfFileId: await keep(context, pdf) };
  await insertClosing(context, id, { ...seal, ...files, closedAt, closedBy: officer.officerId }, figures);
  const writer = { officerId: officer.officerId, officerName: officer.name };
  if (draft.form.entryPage && !(await findManualClosing(context, report)))
    await insertManualClosing(context, report, { reportId: id, place: place + 1, ...writer });
  await closeTask(context, { kind: SEND_TASK, subjectId: id }, 'done');
  const data = { form: report.form, period: facts.periodLine, number: input.number, hash: seal.sha256 };
  await record(context, {
    type: 'report.closed',
    subjectKind: 'report',
    subjectId: id,
    unitId: report.unitId,
    data,
  });
  return { sha256: seal.sha256 };
}

/** Each count that the report shows, with the ids of its records. */
async function closedFiguresOf(
  context: Context,
  report: Report,
  { content }: Draft,
): Promise<ClosedFigure[]> {
  const counts = countsOf(content);
  const found = await recordsOfKeys(context, queryOf(report), [...counts.keys()]);
  return [...found].map(([key, records]) => {
    const shown = counts.get(key) ?? [];
    if (shown.some((value) => value !== records.length))
      throw new Problem('conflict', 'reports.figures-moved');
    return { key, value: records.length, records };
  });
}

async function keep(context: Context, { bytes, mediaType, fileName: name }: ReportFile): Promise<string> {
  return insertFile(context, { sha256: await context.files.put(bytes), size: bytes.length, mediaType, name });
}
