import type { Context } from '#platform/context.ts';
import { writeReportCsv } from './report-csv.ts';
import { writeReportDocx } from './report-docx.ts';
import { paperOf, type ReportFacts, type ReportPaper } from './report-paper.ts';
import { writeReportPdf } from './report-pdf.ts';
import { writeReportXlsx } from './report-xlsx.ts';

/** A report as a file. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

interface Writer {
  readonly mediaType: string;
  write(paper: ReportPaper, facts: ReportFacts): Uint8Array | Promise<Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** How any form is written out; a further format is one more line. */
const WRITERS = {
  json: { mediaType: 'application/json', write: (_, facts) => writeJson(facts) },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeReportCsv },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, write: writeReportXlsx },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, write: writeReportDocx },
  pdf: { mediaType: 'application/pdf', write: writeReportPdf },
} as const satisfies Record<string, Writer>;

export type ReportFormat = keyof typeof WRITERS;
export const REPORT_FORMATS = Object.keys(WRITERS) as readonly ReportFormat[];

/** The report in one of its formats, named after form, unit and period. */
export async function writeReport(
  context: Context,
  facts: ReportFacts,
  format: ReportFormat,
): Promise<ReportFile> {
  const writer: Writer = WRITERS[format];
  return {
    bytes: await writer.write(await paperOf(context, facts), facts),
    mediaType: writer.mediaType,
    fileName: `${facts.form.code}-${facts.unit.agencyCode}-${facts.from}-${facts.to}.${format}`,
  };
}

/** What programs get: the form's own shape, or its sections. */
function reportDocument({ form, unit, from, to, content }: ReportFacts): unknown {
  if (content.document !== undefined) return content.document;
  const { agencyCode: code, name } = unit;
  return {
    form: form.code,
    unit: { code, name },
    from: from.toString(),
    to: to.toString(),
    sections: content.sections,
  };
}

function writeJson(facts: ReportFacts): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(reportDocument(facts), null, 2)}\n`);
}
