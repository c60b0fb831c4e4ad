import { listUnits, subtreeIds } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { fieldColumns, listXlsx } from '#platform/tables/write-xlsx.ts';
import { csvLines } from '#platform/text/csv.ts';
import { type ExportedDossier, nationalItem, nationalValues } from '../domain/export-record.ts';
import { NATIONAL_FIELDS } from '../domain/national-record.ts';
import { pageOfExport } from '../sql/exports/export-rows.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The dossiers of a unit and those below it that the report of a period is about; both days inclusive. */
export interface ExportAsk {
  readonly unitId: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const AT_ONCE = 2000;

/** What is exported, and how its units are called. */
export interface DossierExport {
  pages(after?: string, size?: number): AsyncIterable<readonly ExportedDossier[]>;
  agencyCodeOf(unitId: string): string;
}

/** Xuất hồ sơ theo bản ghi DongBoHoSoMC: read page by page, so that memory does not grow. @throws Problem forbidden */
export async function exportDossiers(context: Context, ask: ExportAsk): Promise<DossierExport> {
  authorize(context, 'dossiers.export', ask.unitId);
  const codes = new Map((await listUnits(context)).map(({ id, agencyCode }) => [id, agencyCode]));
  const filter = { ...ask, unitIds: await subtreeIds(context, ask.unitId) };
  async function* pages(after = FIRST, size = AT_ONCE) {
    for (let last = after; ; ) {
      const rows = await pageOfExport(context, filter, last, size);
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
  return { pages, agencyCodeOf: (unitId) => codes.get(unitId) ?? '' };
}

/** The export as a file, piece by piece. */
export function exportPieces(format: ExportFormat, made: DossierExport): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return encoded(csvTexts(made));
    case 'jsonl':
      return encoded(jsonTexts(made));
    case 'xlsx':
      return listXlsx('Hồ sơ', fieldColumns(NATIONAL_FIELDS), lines(made));
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function* csvTexts({ pages, agencyCodeOf }: DossierExport): AsyncIterable<string> {
  yield `\uFEFF${csvLines([NATIONAL_FIELDS])}`;
  for await (const page of pages())
    yield csvLines(page.map((dossier) => nationalValues(dossier, agencyCodeOf)));
}

async function* jsonTexts({ pages, agencyCodeOf }: DossierExport): AsyncIterable<string> {
  for await (const page of pages())
    yield page.map((dossier) => `${JSON.stringify(nationalItem(dossier, agencyCodeOf))}\n`).join('');
}

async function* lines({ pages, agencyCodeOf }: DossierExport): AsyncIterable<string[]> {
  for await (const page of pages()) for (const dossier of page) yield nationalValues(dossier, agencyCodeOf);
}
