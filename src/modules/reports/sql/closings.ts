import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';

explainConstraint('closing_pkey', () => new Problem('conflict', 'reports.closed-already'));
explainConstraint('closed_figure_value', () => new Problem('conflict', 'reports.figures-moved'));

/** Bản đã chốt: the report as it was sent, in one text, with the hash of that text. */
export interface Closing {
  readonly content: string;
  readonly sha256: string;
  readonly docxFileId: string;
  readonly pdfFileId: string;
  readonly closedAt: Temporal.Instant;
  readonly closedBy: string;
}

/** A figure as it was closed, with the ids of its records. */
export interface ClosedFigure {
  readonly key: string;
  readonly value: number;
  readonly records: readonly string[];
}

/** @throws Problem conflict if it is closed already, or a figure is not the number of its records */
export async function insertClosing(
  context: Context,
  reportId: string,
  closing: Closing,
  figures: readonly ClosedFigure[],
): Promise<void> {
  const of = { province_id: context.provinceId, report_id: reportId };
  await context.db
    .insertInto('reports.closing')
    .values({
      ...of,
      content: closing.content,
      sha256: closing.sha256,
      docx_file_id: closing.docxFileId,
      pdf_file_id: closing.pdfFileId,
      closed_at: closing.closedAt,
      closed_by: closing.closedBy,
    })
    .execute();
  if (figures.length === 0) return;
  await context.db
    .insertInto('reports.closed_figure')
    .values(
      figures.map(({ key, value, records }) => ({ ...of, figure_key: key, value, records: [...records] })),
    )
    .execute();
}

export async function findClosing(context: Context, reportId: string): Promise<Closing | undefined> {
  const row = await context.db
    .selectFrom('reports.closing')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return (
    row && {
      content: row.content,
      sha256: row.sha256,
      docxFileId: row.docx_file_id,
      pdfFileId: row.pdf_file_id,
      closedAt: row.closed_at,
      closedBy: row.closed_by,
    }
  );
}

/** The figures of a closed report, in the order of their keys; one of them if a key is named. */
export async function closedFigures(
  context: Context,
  reportId: string,
  key?: string,
): Promise<ClosedFigure[]> {
  const rows = await context.db
    .selectFrom('reports.closed_figure')
    .select(['figure_key', 'value', 'records'])
    .where('province_id', '=', context.provinceId)
    .where('report_id', '=', reportId)
    .$if(key !== undefined, (query) => query.where('figure_key', '=', key ?? ''))
    .orderBy('figure_key')
    .execute();
  return rows.map((row) => ({ key: row.figure_key, value: row.value, records: row.records }));
}

/** The same without their records, of which a large province has many thousands. */
export async function closedValues(
  context: Context,
  reportId: string,
): Promise<{ readonly key: string; readonly value: number }[]> {
  return context.db
    .selectFrom('reports.closed_figure')
    .select(['figure_key as key', 'value'])
    .where('province_id', '=', context.provinceId)
    .where('report_id', '=', reportId)
    .orderBy('figure_key')
    .execute();
}
