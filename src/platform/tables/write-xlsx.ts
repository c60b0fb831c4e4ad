import { writeXlsxStream } from 'hucre/xlsx';

/** A workbook of one sheet, written while the lines come: memory does not grow with them. Every cell is text. */
export function xlsxStream(
  name: string,
  head: readonly string[],
  lines: AsyncIterable<readonly string[]>,
): AsyncIterable<Uint8Array> {
  const columns = head.map((header) => ({ header, width: Math.max(12, header.length + 2) }));
  return writeXlsxStream(arrays(lines), { name, columns, freezePane: { rows: 1 } });
}

async function* arrays(lines: AsyncIterable<readonly string[]>): AsyncIterable<string[]> {
  for await (const line of lines) yield [...line];
}
