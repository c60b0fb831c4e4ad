import { type CellStyle, writeXlsx } from 'hucre/xlsx';
import { NO_DATA } from '../form/cell-text.ts';
import { headLines } from '../form/heads.ts';
import {
  isNumber,
  type ReportCell,
  type ReportRow,
  type ReportSection,
  type TableSection,
} from '../form/report-form.ts';
import type { ReportPaper } from './report-paper.ts';

type Value = string | number | null;

interface Drawn {
  readonly value: Value;
  readonly style: CellStyle;
}

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet that is being filled from the top. */
interface Sheet {
  readonly lines: (readonly (Drawn | undefined)[])[];
  readonly merges: Merge[];
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  readonly width: number;
}

const FONT = { name: 'Times New Roman', size: 12 };
const THIN = { style: 'thin' } as const;
const BOXED = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** The report as a workbook of one sheet: head of the document, tables with merged heads, numbers as numbers. */
export async function writeReportXlsx(paper: ReportPaper): Promise<Uint8Array> {
  const tables = paper.content.sections.filter((section) => section.kind === 'table');
  const width = Math.max(4, ...tables.map(({ columns }) => columns.length));
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const sheet: Sheet = {
    lines: [],
    merges: [],
    width,
    widths: Array.from({ length: width }, (_, at) =>
      Math.max(6, Math.round((widest?.columns[at]?.weight ?? 1) * 11)),
    ),
  };
  drawHead(sheet, paper);
  for (const section of paper.content.sections) drawSection(sheet, section);
  line(sheet, `Ghi chú: ${paper.note}`, { font: { ...FONT, size: 10, italic: true } }, true);
  for (const { title, text } of paper.commentary) {
    line(sheet, title, { font: { ...FONT, bold: true } });
    line(sheet, text, { font: FONT }, true);
  }
  drawFoot(sheet, paper);
  const written = await writeXlsx({
    sheets: [
      {
        name: 'Báo cáo',
        columns: sheet.widths.map((letters) => ({ width: letters })),
        rows: sheet.lines.map((cells) => cells.map((cell) => cell?.value ?? null)),
        cells: new Map(
          sheet.lines.flatMap((cells, row) =>
            cells.flatMap((cell, column): [string, { style: CellStyle }][] =>
              cell ? [[`${row},${column}`, { style: cell.style }]] : [],
            ),
          ),
        ),
        merges: sheet.merges,
        rowDefs: new Map(sheet.lines.flatMap((cells, row) => heightOf(sheet, cells, row))),
        pageSetup: {
          paperSize: 'a4',
          orientation: sheet.width > 6 ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
  });
  return new Uint8Array(written);
}

/** Lines whose text is longer than its cell: programs do not find the height of merged cells by themselves. */
function heightOf(
  sheet: Sheet,
  cells: readonly (Drawn | undefined)[],
  row: number,
): [number, { height: number }][] {
  const lines = cells.map((cell, column) => {
    if (typeof cell?.value !== 'string' || !cell.style.alignment?.wrapText) return 1;
    const over = sheet.merges.find(({ startRow, startCol }) => startRow === row && startCol === column);
    if (over && over.endRow > row) return 1;
    const letters = sheet.widths
      .slice(column, (over?.endCol ?? column) + 1)
      .reduce((sum, width) => sum + width, 0);
    return cell.value
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / letters)), 0);
  });
  const most = Math.max(1, ...lines);
  return most > 1 ? [[row, { height: most * 16 }]] : [];
}

function drawHead(sheet: Sheet, { head, unitName, periodLine, measuredIn }: ReportPaper): void {
  const half = Math.floor(sheet.width / 2);
  const centred = (bold: boolean, italic = false): CellStyle => ({
    font: { ...FONT, bold, italic },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  });
  const pair = (left: string, leftStyle: CellStyle, right: string, rightStyle: CellStyle) => {
    const row = sheet.lines.length;
    const cells: (Drawn | undefined)[] = [];
    cells[0] = { value: left, style: leftStyle };
    cells[half] = { value: right, style: rightStyle };
    sheet.lines.push(Array.from({ length: sheet.width }, (_, at) => cells[at]));
    merge(sheet, row, 0, half - 1);
    merge(sheet, row, half, sheet.width - 1);
  };
  if (head.mark)
    line(sheet, head.mark, { font: { ...FONT, size: 10, italic: true }, alignment: { horizontal: 'right' } });
  pair(
    (head.parentAgency ?? '').toLocaleUpperCase('vi'),
    centred(false),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    centred(true),
  );
  pair(head.agency.toLocaleUpperCase('vi'), centred(true), 'Độc lập - Tự do - Hạnh phúc', centred(true));
  pair(`Số: ${(head.number ?? '').trim()}`, centred(false), head.placeAndDate, centred(false, true));
  sheet.lines.push([]);
  line(sheet, head.title.toLocaleUpperCase('vi'), {
    ...centred(true),
    font: { ...FONT, size: 14, bold: true },
  });
  line(sheet, periodLine, centred(false, true));
  line(sheet, `Đơn vị báo cáo: ${unitName}`, centred(false));
  line(sheet, `Đơn vị tính: ${measuredIn}`, {
    font: { ...FONT, italic: true },
    alignment: { horizontal: 'right' },
  });
}

function drawSection(sheet: Sheet, section: ReportSection): void {
  if (section.title) line(sheet, section.title, { font: { ...FONT, bold: true } });
  switch (section.kind) {
    case 'table':
      drawTable(sheet, section);
      return;
    case 'rates':
      for (const { label, numerator, denominator } of section.rates) {
        const rate =
          numerator.value !== null && denominator.value ? numerator.value / denominator.value : NO_DATA;
        const row = sheet.lines.length;
        const cells: (Drawn | undefined)[] = Array.from({ length: sheet.width });
        cells[0] = { value: label, style: { font: FONT } };
        const last = sheet.width - 1;
        cells[last - 2] = {
          value: rate,
          style: { font: FONT, numFmt: '0.00%', alignment: { horizontal: 'right' } },
        };
        cells[last - 1] = { value: numerator.value, style: { font: FONT, numFmt: '#,##0' } };
        cells[last] = { value: denominator.value, style: { font: FONT, numFmt: '#,##0' } };
        sheet.lines.push(cells);
        merge(sheet, row, 0, last - 3);
      }
      return;
    case 'text':
      line(sheet, section.text, { font: FONT }, true);
  }
}

function drawTable(sheet: Sheet, { columns, rows, total }: TableSection): void {
  const headStyle: CellStyle = {
    font: { ...FONT, bold: true, size: 11 },
    border: BOXED,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  };
  const top = sheet.lines.length;
  for (const cells of headLines(columns)) {
    const row = sheet.lines.length;
    const drawn: Drawn[] = columns.map(() => ({ value: null, style: headStyle }));
    for (const { text, column, columns: wide, lines } of cells) {
      drawn[column] = { value: text, style: headStyle };
      if (wide > 1 || lines > 1)
        sheet.merges.push({
          startRow: row,
          startCol: column,
          endRow: row + lines - 1,
          endCol: column + wide - 1,
        });
    }
    sheet.lines.push(drawn);
  }
  if (columns.some(({ number }) => number))
    sheet.lines.push(
      columns.map(({ number = '' }) => ({
        value: number,
        style: { ...headStyle, font: { ...FONT, italic: true, size: 9 } },
      })),
    );
  if (sheet.lines.length === top) return;
  const drawRow = ({ cells, strong }: ReportRow, bold: boolean) =>
    sheet.lines.push(
      cells.map((cell, at) => drawnCell(cell, columns[at]?.align ?? 'start', bold || strong === true)),
    );
  for (const row of rows) drawRow(row, false);
  if (total) drawRow(total, true);
}

function drawnCell(cell: ReportCell, align: 'start' | 'center' | 'end', bold: boolean): Drawn {
  const horizontal = ({ start: 'left', center: 'center', end: 'right' } as const)[align];
  const style: CellStyle = {
    font: { ...FONT, bold },
    border: BOXED,
    alignment: { horizontal, vertical: 'center', wrapText: true },
  };
  if (!isNumber(cell)) return { value: cell.text, style };
  if (cell.value === null) return { value: NO_DATA, style: { ...style, font: { ...FONT, italic: true } } };
  const decimals = cell.decimals ? `.${'0'.repeat(cell.decimals)}` : '';
  return { value: cell.value, style: { ...style, numFmt: `#,##0${decimals}` } };
}

function drawFoot(sheet: Sheet, { recipients, signer }: ReportPaper): void {
  const half = Math.floor(sheet.width / 2);
  sheet.lines.push([]);
  const row = sheet.lines.length;
  const bold: CellStyle = { font: { ...FONT, bold: true }, alignment: { horizontal: 'center' } };
  const blank = () => Array.from({ length: sheet.width }, (): Drawn | undefined => undefined);
  const first = blank();
  first[0] = { value: 'Nơi nhận:', style: { font: { ...FONT, bold: true, italic: true, size: 11 } } };
  first[half] = { value: signer.role.toLocaleUpperCase('vi'), style: bold };
  sheet.lines.push(first);
  merge(sheet, row, half, sheet.width - 1);
  for (const recipient of recipients) {
    const cells = blank();
    cells[0] = { value: `- ${recipient};`, style: { font: { ...FONT, size: 11 } } };
    sheet.lines.push(cells);
  }
  sheet.lines.push([], []);
  const last = blank();
  last[half] = { value: signer.name, style: bold };
  sheet.lines.push(last);
  merge(sheet, sheet.lines.length - 1, half, sheet.width - 1);
}

/** One text over the whole width. */
function line(sheet: Sheet, text: string, style: CellStyle, wraps = false): void {
  const row = sheet.lines.length;
  const shown = wraps
    ? { ...style, alignment: { ...style.alignment, wrapText: true, vertical: 'top' as const } }
    : style;
  sheet.lines.push(
    Array.from({ length: sheet.width }, (_, at) => (at === 0 ? { value: text, style: shown } : undefined)),
  );
  merge(sheet, row, 0, sheet.width - 1);
}

function merge(sheet: Sheet, row: number, from: number, to: number): void {
  if (to > from) sheet.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
}
