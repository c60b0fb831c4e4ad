import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { repeatedRows } from './repeated-rows.ts';

/** One column of a list: its head and its width in letters. */
export interface ListColumn {
  readonly header: string;
  readonly width: number;
}

/** So many lines are printed by somebody, and fit into memory; a longer list is data, and is written as it comes. */
const PRINTED = 5000;

const FONT = { name: 'Times New Roman', size: 11 };
const HEAD: CellStyle = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const CELL: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };

/**
 * A workbook of one list, written while the lines come: memory does not grow with them. Every cell is text. A list that can be
 * printed is set up for it: A4 across, as wide as the page, the head on each page, pages numbered. (Page setup is not known to the
 * writer of streams, so short lists are written whole.)
 * @param printed lines up to which a list is written whole
 */
export async function* listXlsx(
  name: string,
  columns: readonly ListColumn[],
  lines: AsyncIterable<readonly string[]>,
  printed = PRINTED,
): AsyncGenerator<Uint8Array> {
  const coming = lines[Symbol.asyncIterator]();
  const first: string[][] = [];
  while (first.length <= printed) {
    const { value, done } = await coming.next();
    if (done) {
      const sheets = [printedSheet(name, columns, first)];
      yield await writeXlsx({ sheets, namedRanges: [repeatedRows(name, 1, 1)] });
      return;
    }
    first.push([...value]);
  }
  yield* writeXlsxStream(continued(first, coming), {
    name,
    columns: columns.map((column) => ({ ...column })),
    freezePane: { rows: 1 },
  });
}

/** Columns for heads that are names of fields: as wide as the name, and wide enough for a date. */
export function fieldColumns(names: readonly string[]): ListColumn[] {
  return names.map((header) => ({ header, width: Math.max(12, header.length + 2) }));
}

async function* continued(
  first: readonly string[][],
  coming: AsyncIterator<readonly string[]>,
): AsyncGenerator<string[]> {
  yield* first;
  for (let next = await coming.next(); !next.done; next = await coming.next()) yield [...next.value];
}

function printedSheet(name: string, columns: readonly ListColumn[], lines: readonly string[][]): WriteSheet {
  const heads = columns.map(({ header }) => header);
  return {
    name,
    columns: columns.map(({ width }): ColumnDef => ({ width, style: CELL })),
    rows: [heads, ...lines],
    cells: new Map(heads.map((_, column) => [`0,${column}`, { style: HEAD }])),
    rowDefs: new Map([heads, ...lines].map((cells, row) => [row, { height: heightOf(columns, cells) }])),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&RTrang &P/&N' },
  };
}

/** Points: programs do not find the height of wrapped lines in a file they did not write. */
function heightOf(columns: readonly ListColumn[], cells: readonly string[]): number {
  const lines = cells.map((cell, at) => Math.ceil(cell.length / (columns[at]?.width ?? 20)));
  return 15 * Math.max(1, ...lines);
}
