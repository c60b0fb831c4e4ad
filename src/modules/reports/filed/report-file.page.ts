import { getUnit } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { getFile } from '#platform/files/files.ts';
import { definePage } from '#platform/http/operation.ts';
import { factsOfClosed, readClosed } from '../close/closed-report.ts';
import { paths } from '../paths.ts';
import { REPORT_FORMATS, type ReportFile, type ReportFormat, writeReport } from '../render/write-report.ts';
import { findClosing } from '../sql/closings.ts';
import { getReport, type Report } from '../sql/reports.ts';
import { readDraft } from './report-facts.ts';

/** GET /ky-bao-cao/:id/tai-ve?dang=docx: a draft as it is now, a closed report as it was sent. */
export const reportFilePage = definePage({
  id: 'reports.report.file',
  path: paths.reportFile(':id'),
  access: 'reports.read',
  async load(context, { params, query }) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.read', report.unitId);
    const format = REPORT_FORMATS.find((one) => one === query.dang) ?? 'pdf';
    return { kind: 'download', ...(await fileOf(context, report, format)) };
  },
});

async function fileOf(context: Context, report: Report, format: ReportFormat): Promise<ReportFile> {
  const closing = await findClosing(context, report.id);
  if (!closing) return writeReport(context, (await readDraft(context, report)).facts, format);
  if (format === 'docx' || format === 'pdf') {
    const kept = await getFile(context, format === 'docx' ? closing.docxFileId : closing.pdfFileId);
    return { bytes: kept.bytes, mediaType: kept.mediaType, fileName: kept.name };
  }
  const unit = await getUnit(context, report.unitId);
  return writeReport(context, factsOfClosed(readClosed(closing), report, unit), format);
}
