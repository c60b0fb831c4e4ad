import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { getFile } from '#platform/files/files.ts';
import { Problem } from '#platform/problem.ts';
import { type Closing, closedFigures, findClosing } from '../sql/closings.ts';
import { getReport } from '../sql/reports.ts';
import { hashOfRecords, readClosed, sha256Of } from './closed-report.ts';

/** What a check of a closed report found; intact where nothing differs. */
export interface Verification {
  readonly sha256: string;
  readonly checked: number;
  /** In words: each part that is not what was sealed. */
  readonly differences: readonly string[];
}

/**
 * Kiểm tra toàn vẹn: computes every hash of a closed report again, of its text, of the records behind each figure and of
 * the stored documents. @throws Problem notFound, or conflict if it is not closed yet
 */
export async function verifyClosing(context: Context, id: string): Promise<Verification> {
  const report = await getReport(context, id);
  authorize(context, 'reports.read', report.unitId);
  const closing = await findClosing(context, id);
  if (!closing) throw new Problem('conflict', 'reports.not-closed');
  const closed = readClosed(closing);
  const kept = new Map((await closedFigures(context, id)).map((figure) => [figure.key, figure]));
  const sealed = Object.entries(closed.figures);
  const differences = [
    ...(sha256Of(closing.content) === closing.sha256 ? [] : ['Nội dung báo cáo']),
    ...sealed.flatMap(([key, { value, recordsSha256 }]) => {
      const figure = kept.get(key);
      return figure && figure.value === value && hashOfRecords(figure.records) === recordsSha256
        ? []
        : [`Danh sách hồ sơ của số liệu ${key}`];
    }),
    ...[...kept.keys()].filter((key) => !closed.figures[key]).map((key) => `Số liệu thêm vào: ${key}`),
    ...(await filesChanged(context, closing, closed.files)),
  ];
  return { sha256: closing.sha256, checked: sealed.length + 3, differences };
}

async function filesChanged(
  context: Context,
  { docxFileId, pdfFileId }: Closing,
  files: { docxSha256: string; pdfSha256: string },
): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, id, sha256] of [
    ['Tệp DOCX', docxFileId, files.docxSha256],
    ['Tệp PDF', pdfFileId, files.pdfSha256],
  ] as const) {
    const { bytes } = await getFile(context, id);
    if (sha256Of(bytes) !== sha256) changed.push(name);
  }
  return changed;
}
