import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** Half points, as Word counts: 13 pt. */
const BODY = 26;
const FONT = 'Times New Roman';

export interface Words {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly align?: 'start' | 'center' | 'end' | 'both';
  /** Twentieths of a point before the paragraph. */
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of the next paragraph. */
  readonly keepNext?: boolean;
  /** Begins a little further right, as running text does. */
  readonly indented?: boolean;
}

const ALIGN = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

/** A paragraph; line breaks of the text are kept. */
export function paragraph(text: string, words: Words = {}): Paragraph {
  const { bold = false, italics = false, size = BODY, align = 'start', before = 0, after = 0 } = words;
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { before, after },
    keepNext: words.keepNext ?? false,
    ...(words.indented ? { indent: { firstLine: 567 } } : {}),
    children: text
      .split('\n')
      .map(
        (piece, index) =>
          new TextRun({ text: piece, bold, italics, size, font: FONT, ...(index > 0 ? { break: 1 } : {}) }),
      ),
  });
}

/** Text that people typed: each of its lines a paragraph, so that a short one is not stretched. */
export function paragraphs(text: string, words: Words): Paragraph[] {
  return text.split('\n').map((line) => paragraph(line, words));
}

/** A short line in the middle, as under the name of the agency. */
export function ruled(text: string, words: Words, indent: number): Paragraph[] {
  return [
    paragraph(text, words),
    new Paragraph({
      spacing: { before: 50, after: 60, line: 60, lineRule: 'exact' },
      indent: { left: indent, right: indent },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    }),
  ];
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NONE = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** Paragraphs side by side without lines: letterhead, signatures. Widths in twentieths of a point. */
export function sideBySide(
  lines: readonly (readonly (readonly Paragraph[])[])[],
  widths: readonly number[],
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...NONE, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: lines.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children: [...children],
                borders: NONE,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}

/** A cell of a drawn table. */
export function boxed(
  text: string,
  words: Words,
  width: number,
  over: { columns?: number; lines?: number } = {},
): TableCell {
  return new TableCell({
    children: [paragraph(text, words)],
    verticalAlign: VerticalAlign.CENTER,
    columnSpan: over.columns ?? 1,
    rowSpan: over.lines ?? 1,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 15, bottom: 15, left: 70, right: 70 },
  });
}
