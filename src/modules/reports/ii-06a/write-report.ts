import { toCsv } from '#platform/text/csv.ts';
import { HANDLING_COLUMNS } from './columns.ts';
import type { HandlingNumbers, HandlingReport } from './handling-report.ts';

/** A report as a file. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

interface Writer {
  readonly mediaType: string;
  write(report: HandlingReport): Uint8Array | Promise<Uint8Array>;
}

/** How II.06a is written out; a further format is one more line. */
const WRITERS = {
  json: { mediaType: 'application/json', write: writeJson },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsv },
} as const satisfies Record<string, Writer>;

export type ReportFormat = keyof typeof WRITERS;
export const REPORT_FORMATS = Object.keys(WRITERS) as readonly ReportFormat[];

/** The report in one of its formats, named after form, unit and period. */
export async function writeHandlingReport(report: HandlingReport, format: ReportFormat): Promise<ReportFile> {
  const writer: Writer = WRITERS[format];
  return {
    bytes: await writer.write(report),
    mediaType: writer.mediaType,
    fileName: `II.06a-${report.unit.code}-${report.from}-${report.to}.${format}`,
  };
}

function writeJson(report: HandlingReport): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}

function writeCsv({ rows, total }: HandlingReport): Uint8Array {
  const head = [
    'Mã lĩnh vực',
    'Lĩnh vực',
    ...HANDLING_COLUMNS.map(({ group, head: text }) => `${group}: ${text}`),
  ];
  const line = (code: string, name: string, numbers: HandlingNumbers) => [
    code,
    name,
    ...HANDLING_COLUMNS.map((column) => String(column.value(numbers))),
  ];
  return toCsv([
    head,
    ...rows.map(({ field, ...numbers }) => line(field.code, field.name, numbers)),
    line('', 'Tổng số', total),
  ]);
}
