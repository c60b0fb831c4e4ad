import { streamXlsxRows } from 'hucre/xlsx';
import type { TableRow } from './read-csv.ts';

const AT_ONCE = 2000;

/**
 * Reads the first sheet of a workbook row by row. Numbers are written without exponent, days and times as
 * yyyyMMddHHmmss, which is what national codes look like. @throws Error if the bytes are no workbook
 */
export async function* readXlsx(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow[]> {
  let rows: TableRow[] = [];
  for await (const { index, values } of streamXlsxRows(ReadableStream.from(bytes))) {
    const cells = values.map(textOf);
    if (cells.every((text) => text === '')) continue;
    rows.push({ line: index + 1, cells });
    if (rows.length === AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace(/\D/g, '');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value).toString();
  return String(value);
}
