import { Problem } from '#platform/problem.ts';
import { readCsv, type TableRow } from '#platform/tables/read-csv.ts';
import { type JsonLine, readJsonLines } from '#platform/tables/read-json-lines.ts';
import { readXlsx } from '#platform/tables/read-xlsx.ts';
import { cleanText } from '#platform/text/clean.ts';
import type { ImportFormat } from '../domain/dossier-import.ts';
import {
  NATIONAL_FIELDS,
  type NationalField,
  type NationalFields,
  NEEDED_FIELDS,
} from '../domain/national-record.ts';

/** One record of a file; `fields` is missing where the line could not be read. */
export interface RawRecord {
  readonly line: number;
  readonly fields?: NationalFields;
  /** Parts that are kept as they came, as JSON. */
  readonly national: string | null;
}

/**
 * Parts of the national record that have no column of their own. Numbers, addresses and telephones of people
 * (SoGiayToChuHoSo, DinhDanhCHS, Email …) are not among them: they are not taken over.
 */
const KEPT = [
  'HoSoCoThanhPhanSoHoa',
  'TaiKhoanDuocXacThucVoiVNeID',
  'DuocThanhToanTrucTuyen',
  'DSKetNoiCSDL',
  'TaiLieuNop',
  'DanhSachLePhi',
  'DanhSachTepDinhKemKhac',
  'DanhSachHoSoBoSung',
  'DanhSachGiayToKetQua',
] as const;

/** The kind of a file, by its name; CSV unless it says otherwise. */
export function formatOf(fileName: string): ImportFormat {
  if (/\.xlsx$/i.test(fileName)) return 'xlsx';
  return /\.(jsonl|ndjson|json)$/i.test(fileName) ? 'jsonl' : 'csv';
}

/** The records of a file, piece by piece. @throws Problem invalid if it is no such file or lacks a column */
export async function* readRecords(
  format: ImportFormat,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord[]> {
  if (format === 'jsonl') {
    let last = 0;
    for await (const lines of readJsonLines(bytes)) {
      const records = lines.flatMap(recordsOfLine);
      // The records of a call stand on one line: each is told by a number of its own.
      yield records.map((record) => {
        last = Math.max(record.line, last + 1);
        return { ...record, line: last };
      });
    }
    return;
  }
  let head: Head | undefined;
  for await (const rows of format === 'csv' ? readCsv(bytes) : readWorkbook(bytes)) {
    const first = head ? undefined : rows.shift();
    if (first) head = readHead(first.cells);
    const known = head;
    if (known && rows.length > 0) yield rows.map((row) => recordOfRow(row, known));
  }
  if (!head) throw new Problem('invalid', 'dossiers.import-columns', { columns: NEEDED_FIELDS.join(', ') });
}

async function* readWorkbook(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow[]> {
  try {
    yield* readXlsx(bytes);
  } catch {
    throw new Problem('invalid', 'dossiers.import-unreadable');
  }
}

interface Head {
  readonly width: number;
  readonly places: readonly (readonly [field: NationalField, at: number])[];
  readonly kept: readonly (readonly [field: string, at: number])[];
}

function readHead(cells: readonly string[]): Head {
  const names = cells.map(cleanText);
  const place = <Name extends string>(name: Name) => [name, names.indexOf(name)] as const;
  const missing = NEEDED_FIELDS.filter((field) => !names.includes(field));
  if (missing.length > 0)
    throw new Problem('invalid', 'dossiers.import-columns', { columns: missing.join(', ') });
  const there = ([, at]: readonly [string, number]) => at !== -1;
  return {
    width: cells.length,
    places: NATIONAL_FIELDS.map(place).filter(there),
    kept: KEPT.map(place).filter(there),
  };
}

function recordOfRow({ line, cells }: TableRow, { width, places, kept }: Head): RawRecord {
  if (cells.length > width) return { line, national: null };
  const fields: Partial<Record<NationalField, string>> = {};
  for (const [field, at] of places) fields[field] = clean(cells[at]);
  const national = Object.fromEntries(
    kept.flatMap(([field, at]) => (cells[at] ? [[field, clean(cells[at])]] : [])),
  );
  return { line, fields, national: jsonOf(national) };
}

const ASCII = /^[\x21-\x7e]*$/;

/** Codes and moments are clean already; names are cleaned, and freed of the mark by which a spreadsheet is kept from reckoning. */
function clean(cell: string | undefined): string {
  if (cell === undefined) return '';
  if (ASCII.test(cell) && !cell.startsWith("'")) return cell;
  return cleanText(cell).replace(/^'(?=\s*[=+\-@])/, '');
}

/** A line is one record, or a whole call with its records in `data`. */
function recordsOfLine({ line, value }: JsonLine): RawRecord[] {
  if (!isObject(value)) return [{ line, national: null }];
  const items = Array.isArray(value.data) ? value.data : [value];
  return items.map((item) => (isObject(item) ? recordOfItem(line, item) : { line, national: null }));
}

function recordOfItem(line: number, item: Readonly<Record<string, unknown>>): RawRecord {
  const fields: Partial<Record<NationalField, string>> = {};
  for (const field of NATIONAL_FIELDS) {
    const value = item[field];
    if (typeof value === 'string' || typeof value === 'number') fields[field] = clean(String(value));
  }
  const filled = KEPT.filter(
    (field) => item[field] !== undefined && item[field] !== null && item[field] !== '',
  );
  return { line, fields, national: jsonOf(Object.fromEntries(filled.map((field) => [field, item[field]]))) };
}

function jsonOf(national: Readonly<Record<string, unknown>>): string | null {
  // PostgreSQL keeps no NUL in JSON.
  return Object.keys(national).length === 0 ? null : JSON.stringify(national).replaceAll('\\u0000', '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
