import { type CellStyle, writeXlsx } from 'hucre/xlsx';
import { NO_DATA } from '../form/cell-text.ts';
import { headLines } from '../form/heads.ts';
import {
  isNumber,
  type RatesSection,
  type ReportCell,
  type ReportRow,
  type ReportSection,
  type TableSection,
} from '../form/report-form.ts';
import { columnShares } from './column-shares.ts';
import type { ReportPaper } from './report-paper.ts';
import { isWide } from './report-pdf.ts';
import {
  type Drawn,
  FONT,
  LETTERS,
  line,
  lineOf,
  merge,
  repeatedHead,
  type Sheet,
  writtenSheet,
} from './report-sheet.ts';
import { placesOn } from './sheet-grid.ts';

const NAME = 'Báo cáo';
const THIN = { style: 'thin' } as const;
const BOXED = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const TABLE_FONT = { ...FONT, size: 11 };

/** The report as a workbook of one sheet: head of the document, tables with merged heads, numbers as numbers. */
export async function writeReportXlsx(paper: ReportPaper): Promise<Uint8Array> {
  const { sections } = paper.content;
  const wide = isWide(sections);
  const sheet: Sheet = { lines: [], merges: [], heads: [], widths: columnWidths(sections, wide) };
  drawHead(sheet, paper);
  sections.forEach((section, index) => {
    if (index > 0) sheet.lines.push([]);
    drawSection(sheet, section);
  });
  line(sheet, `Ghi chú: ${paper.note}`, { font: { ...FONT, size: 10, italic: true } }, true);
  for (const { title, text } of paper.commentary) {
    sheet.lines.push([]);
    line(sheet, title, { font: { ...FONT, bold: true } });
    line(sheet, text, { font: FONT }, true);
  }
  drawFoot(sheet, paper);
  const sheets = [writtenSheet(sheet, NAME, wide)];
  return new Uint8Array(await writeXlsx({ sheets, namedRanges: repeatedHead(sheet, NAME) }));
}

/** The widest table gives the columns; letterhead and signatures need four. */
function columnWidths(sections: readonly ReportSection[], wide: boolean): number[] {
  const tables = sections.filter((section) => section.kind === 'table');
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const shares = widest && widest.columns.length >= 4 ? columnShares(widest) : [2, 1, 1, 1];
  const sum = shares.reduce((total, share) => total + share, 0);
  const letters = wide ? LETTERS.wide : LETTERS.upright;
  return shares.map((share) => Math.max(5, Math.round((letters * share * 10) / sum) / 10));
}

function drawHead(sheet: Sheet, { head, unitName, periodLine, measuredIn }: ReportPaper): void {
  const centred = (bold: boolean, italic = false): CellStyle => ({
    font: { ...FONT, bold, italic },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  });
  const [, middle = 1] = placesOn([45, 55], sheet.widths);
  const pair = (left: string, leftStyle: CellStyle, right: string, rightStyle: CellStyle) => {
    const row = sheet.lines.length;
    sheet.lines.push(
      lineOf(sheet, { 0: { value: left, style: leftStyle }, [middle]: { value: right, style: rightStyle } }),
    );
    merge(sheet, row, 0, middle - 1);
    merge(sheet, row, middle, sheet.widths.length - 1);
  };
  if (head.mark)
    line(sheet, head.mark, { font: { ...FONT, size: 10, italic: true }, alignment: { horizontal: 'right' } });
  const agency = head.agency.toLocaleUpperCase('vi');
  const parent = head.parentAgency?.toLocaleUpperCase('vi');
  pair(parent ?? agency, centred(!parent), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred(true));
  pair(parent ? agency : '', centred(true), 'Độc lập - Tự do - Hạnh phúc', centred(true));
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
  switch (section.kind) {
    case 'table':
      if (section.title) line(sheet, section.title, { font: { ...FONT, bold: true } });
      drawTable(sheet, section);
      return;
    case 'rates':
      drawRates(sheet, section);
      return;
    case 'text':
      if (section.title) line(sheet, section.title, { font: { ...FONT, bold: true } });
      line(sheet, section.text, { font: FONT }, true);
  }
}

/** Each rate with its two numbers, in the last three columns. */
function drawRates(sheet: Sheet, { title, rates }: RatesSection): void {
  const last = sheet.widths.length - 1;
  const bold: CellStyle = { font: { ...TABLE_FONT, bold: true } };
  const right = { horizontal: 'right', vertical: 'center', wrapText: true } as const;
  const push = (label: Drawn, values: readonly Drawn[]) => {
    const row = sheet.lines.length;
    sheet.lines.push(
      lineOf(sheet, { 0: label, ...Object.fromEntries(values.map((value, at) => [last - 2 + at, value])) }),
    );
    merge(sheet, row, 0, last - 3);
  };
  push(
    { value: title ?? '', style: { font: { ...FONT, bold: true } } },
    ['Tỷ lệ', 'Tử số', 'Mẫu số'].map((value) => ({ value, style: { ...bold, alignment: right } })),
  );
  for (const { label, numerator, denominator } of rates) {
    const rate =
      numerator.value !== null && denominator.value ? numerator.value / denominator.value : NO_DATA;
    const style: CellStyle = { font: TABLE_FONT, alignment: right };
    push({ value: label, style: { font: TABLE_FONT, alignment: { wrapText: true } } }, [
      { value: rate, style: { ...style, numFmt: '0.00%' } },
      { value: numerator.value, style: { ...style, numFmt: '#,##0' } },
      { value: denominator.value, style: { ...style, numFmt: '#,##0' } },
    ]);
  }
}

function drawTable(sheet: Sheet, section: TableSection): void {
  const { columns, rows, total } = section;
  const places = placesOn(columnShares(section), sheet.widths);
  const headStyle: CellStyle = {
    font: { ...TABLE_FONT, bold: true },
    border: BOXED,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  };
  const top = sheet.lines.length;
  const start = (column: number) => places[column] ?? 0;
  /** One line of the table; each cell stands over its share of the sheet's columns. */
  const push = (drawn: readonly Drawn[]) => {
    const row = sheet.lines.length;
    const filled = drawn.flatMap((cell, column) =>
      Array.from({ length: start(column + 1) - start(column) }, (_, at) =>
        at === 0 ? cell : { ...cell, value: null },
      ),
    );
    sheet.lines.push(filled);
    drawn.forEach((_, column) => {
      merge(sheet, row, start(column), start(column + 1) - 1);
    });
  };
  for (const cells of headLines(columns)) {
    const row = sheet.lines.length;
    const drawn: Drawn[] = sheet.widths.map(() => ({ value: null, style: headStyle }));
    for (const { text, column, columns: over, lines } of cells) {
      drawn[start(column)] = { value: text, style: headStyle };
      merge(sheet, row, start(column), start(column + over) - 1, row + lines - 1);
    }
    sheet.lines.push(drawn);
  }
  if (columns.some(({ number }) => number))
    push(
      columns.map(({ number = '' }) => ({
        value: number,
        style: {
          ...headStyle,
          font: { ...FONT, italic: true, size: 8 },
          alignment: { horizontal: 'center', vertical: 'center' },
        },
      })),
    );
  sheet.heads.push({ row: top, lines: sheet.lines.length - top, rows: rows.length });
  const pushRow = ({ cells, strong }: ReportRow, bold: boolean) =>
    push(cells.map((cell, at) => drawnCell(cell, columns[at]?.align ?? 'start', bold || strong === true)));
  for (const row of rows) pushRow(row, false);
  if (total) pushRow(total, true);
}

function drawnCell(cell: ReportCell, align: 'start' | 'center' | 'end', bold: boolean): Drawn {
  const horizontal = ({ start: 'left', center: 'center', end: 'right' } as const)[align];
  const style: CellStyle = {
    font: { ...TABLE_FONT, bold },
    border: BOXED,
    alignment: { horizontal, vertical: 'center', wrapText: true },
  };
  if (!isNumber(cell)) return { value: cell.text, style };
  if (cell.value === null)
    return {
      value: NO_DATA,
      style: {
        ...style,
        font: { ...TABLE_FONT, italic: true },
        // These words a hundred times over would double the length of the table.
        alignment: { horizontal, vertical: 'center', shrinkToFit: true },
      },
    };
  const decimals = cell.decimals ? `.${'0'.repeat(cell.decimals)}` : '';
  return { value: cell.value, style: { ...style, numFmt: `#,##0${decimals}` } };
}

function drawFoot(sheet: Sheet, { recipients, signer }: ReportPaper): void {
  const [, middle = 1] = placesOn([1, 1], sheet.widths);
  const last = sheet.widths.length - 1;
  const centred = (font: CellStyle['font']): CellStyle => ({
    font: { ...FONT, ...font },
    alignment: { horizontal: 'center', wrapText: true },
  });
  const small = { font: { ...FONT, size: 11 } };
  const left = ['Nơi nhận:', ...recipients.map((recipient) => `- ${recipient}`)];
  const right: readonly (readonly [string, CellStyle])[] = [
    [signer.role.toLocaleUpperCase('vi'), centred({ bold: true })],
    ['(Ký, ghi rõ họ tên, đóng dấu)', centred({ italic: true, size: 11 })],
    ['', {}],
    ['', {}],
    ['', {}],
    [signer.name ?? '', centred({ bold: true })],
  ];
  sheet.lines.push([]);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const row = sheet.lines.length;
    const [words = '', style = {}] = right[at] ?? [];
    const text = left[at];
    const bold = { font: { ...FONT, size: 11, bold: true, italic: true } };
    sheet.lines.push(
      lineOf(sheet, {
        ...(text === undefined ? {} : { 0: { value: text, style: at === 0 ? bold : small } }),
        ...(words ? { [middle]: { value: words, style } } : {}),
      }),
    );
    merge(sheet, row, 0, middle - 1);
    merge(sheet, row, middle, last);
  }
}
