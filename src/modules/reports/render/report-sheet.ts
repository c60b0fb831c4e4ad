import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type PrintTitles, repeatedRows } from '#platform/tables/repeated-rows.ts';

/** One cell that is written: its value and how it looks. */
export interface Drawn {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet that is being filled from the top. */
export interface Sheet {
  readonly lines: (readonly (Drawn | undefined)[])[];
  readonly merges: Merge[];
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  /** Heads of the tables: where each begins, how many lines it has, and how many rows stand under it. */
  readonly heads: { readonly row: number; readonly lines: number; readonly rows: number }[];
}

export const FONT = { name: 'Times New Roman', size: 12 };

/** Points of a line of 12 pt. */
const LINE = 15.75;
/** From so many rows on the head of a table stays in view. */
const LONG = 20;

/** Letters over the width of an A4 page, so that the sheet is printed at about its own size. */
export const LETTERS = { upright: 86, wide: 128 };

/** A line of empty cells, some of them filled. */
export function lineOf(sheet: Sheet, filled: Readonly<Record<number, Drawn>>): (Drawn | undefined)[] {
  return sheet.widths.map((_, at) => filled[at]);
}

/** One text over the whole width. */
export function line(sheet: Sheet, text: string, style: CellStyle, wraps = false): void {
  const shown = wraps
    ? { ...style, alignment: { ...style.alignment, wrapText: true, vertical: 'top' as const } }
    : style;
  sheet.lines.push(lineOf(sheet, { 0: { value: text, style: shown } }));
  merge(sheet, sheet.lines.length - 1, 0, sheet.widths.length - 1);
}

/** Makes one cell of those of a row, both ends included, and of the rows down to `endRow`. */
export function merge(sheet: Sheet, row: number, from: number, to: number, endRow = row): void {
  if (to > from || endRow > row) sheet.merges.push({ startRow: row, startCol: from, endRow, endCol: to });
}

/** The sheet as it is written: A4, as wide as the page, page numbers where NĐ 30/2020 wants them. */
export function writtenSheet(sheet: Sheet, name: string, wide: boolean): WriteSheet {
  const longest = longestOf(sheet);
  const below = longest ? longest.row + longest.lines : 0;
  return {
    name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.lines.map((cells) => cells.map((cell) => cell?.value ?? null)),
    cells: new Map(
      sheet.lines.flatMap((cells, row) =>
        cells.flatMap((cell, column): [string, { style: CellStyle }][] =>
          cell ? [[`${row},${column}`, { style: cell.style }]] : [],
        ),
      ),
    ),
    merges: sheet.merges,
    rowDefs: new Map(sheet.lines.map((cells, row) => [row, { height: heightOf(sheet, cells, row) }])),
    // The letterhead is frozen with the head under it, so a second table far down cannot be.
    ...(longest && longest.rows >= LONG && below <= 16 ? { freezePane: { rows: below } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: wide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: wide ? margins(20, 15, 15, 15) : margins(20, 20, 30, 15),
    },
    headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' },
  };
}

/** The head of the longest table, on top of each printed page. */
export function repeatedHead(sheet: Sheet, name: string): PrintTitles[] {
  const longest = longestOf(sheet);
  return longest ? [repeatedRows(name, longest.row + 1, longest.row + longest.lines)] : [];
}

function longestOf(sheet: Sheet) {
  return sheet.heads.toSorted((a, b) => b.rows - a.rows)[0];
}

/** Millimetres as inches. */
function margins(top: number, bottom: number, left: number, right: number) {
  const inches = (mm: number) => Math.round((mm / 25.4) * 100) / 100;
  return {
    top: inches(top),
    bottom: inches(bottom),
    left: inches(left),
    right: inches(right),
    header: inches(10),
    footer: inches(8),
  };
}

/** Programs do not find the height of merged cells by themselves: lines are counted by letters. */
function heightOf(sheet: Sheet, cells: readonly (Drawn | undefined)[], row: number): number {
  const needed = cells.map((cell, column) => {
    if (typeof cell?.value !== 'string' || !cell.style.alignment?.wrapText) return LINE;
    const over = sheet.merges.find(({ startRow, startCol }) => startRow === row && startCol === column);
    if (over && over.endRow > row) return LINE;
    const room = sheet.widths
      .slice(column, (over?.endCol ?? column) + 1)
      .reduce((sum, width) => sum + width, 0);
    const { size = 12, bold = false } = cell.style.font ?? {};
    const perLine = Math.max(1, (room / (bold ? 1.08 : 1)) * (12 / size));
    const lines = cell.value
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
    return lines * LINE * Math.max(1, size / 12);
  });
  return Math.max(LINE, ...needed);
}
