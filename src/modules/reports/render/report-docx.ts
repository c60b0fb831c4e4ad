import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Paragraph as Line,
  Packer,
  PageNumber,
  PageOrientation,
  type Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cellText, RULE_WORDS, rateText } from '../form/cell-text.ts';
import { headLines } from '../form/heads.ts';
import { isNumber, type ReportRow, type ReportSection, type TableSection } from '../form/report-form.ts';
import { columnShares } from './column-shares.ts';
import { boxed, paragraph, paragraphs, ruled, sideBySide } from './docx-parts.ts';
import type { ReportPaper } from './report-paper.ts';
import { isWide } from './report-pdf.ts';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;
const A4 = { width: Math.round(210 * MM), height: Math.round(297 * MM) };

/** The report as a Word document in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export async function writeReportDocx(paper: ReportPaper): Promise<Uint8Array> {
  const wide = isWide(paper.content.sections);
  const width = Math.round((wide ? 297 - 30 : 210 - 45) * MM);
  const document = new Document({
    title: paper.head.title,
    creator: paper.head.agency,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        ...pageOf(paper, wide),
        children: [
          ...letterhead(paper, width),
          ...heading(paper),
          ...paper.content.sections.flatMap((section) => drawn(section, width, wide)),
          // The signature never stands on a page of its own: what is written last goes with it.
          paragraph(`Ghi chú: ${paper.note}`, {
            italics: true,
            size: 22,
            before: 120,
            align: 'both',
            keepNext: paper.commentary.length === 0,
          }),
          ...paper.commentary.flatMap(({ title, text }, index) => [
            paragraph(title, { bold: true, before: 160, after: 60, keepNext: true }),
            ...paragraphs(text, {
              align: 'both',
              indented: true,
              keepNext: index === paper.commentary.length - 1,
            }),
          ]),
          ...signatures(paper, width),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A4 with the margins of the decree; the page number from the second page, in the middle at the top. */
function pageOf({ head }: ReportPaper, wide: boolean): Omit<ISectionOptions, 'children'> {
  const margin = wide
    ? { top: 20, bottom: 15, left: 15, right: 15 }
    : { top: 20, bottom: 20, left: 30, right: 15 };
  const inPoints = Object.fromEntries(
    Object.entries(margin).map(([side, mm]) => [side, Math.round(mm * MM)]),
  );
  const numbered = new Line({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font: 'Times New Roman' })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...inPoints, header: Math.round(10 * MM) },
      },
    },
    headers: {
      first: new Header({
        children: [paragraph(head.mark ?? '', { italics: true, size: 19, align: 'end' })],
      }),
      default: new Header({ children: [numbered] }),
    },
  };
}

function letterhead({ head }: ReportPaper, width: number): (Paragraph | Table)[] {
  const right = Math.round(96 * MM);
  const left = width - right;
  const middle = { align: 'center' } as const;
  const agency = head.agency.toLocaleUpperCase('vi');
  return [
    sideBySide(
      [
        [
          [
            ...(head.parentAgency
              ? [paragraph(head.parentAgency.toLocaleUpperCase('vi'), { ...middle, size: 24 })]
              : []),
            ...ruled(agency, { ...middle, bold: true, size: 24 }, Math.round(left * 0.38)),
          ],
          [
            paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...middle, bold: true, size: 24 }),
            ...ruled(
              'Độc lập - Tự do - Hạnh phúc',
              { ...middle, bold: true, size: 26 },
              Math.round(right * 0.2),
            ),
          ],
        ],
        [
          [paragraph(`Số: ${head.number ?? ''}`, middle)],
          [paragraph(head.placeAndDate, { ...middle, italics: true })],
        ],
      ],
      [left, right],
    ),
  ];
}

function heading({ head, periodLine, unitName, measuredIn }: ReportPaper): Paragraph[] {
  return [
    paragraph(head.title.toLocaleUpperCase('vi'), { align: 'center', bold: true, size: 28, before: 280 }),
    paragraph(periodLine, { align: 'center', italics: true, before: 60 }),
    paragraph(`Đơn vị báo cáo: ${unitName}`, { align: 'center', before: 40 }),
    paragraph(`Đơn vị tính: ${measuredIn}`, { align: 'end', italics: true, size: 22, before: 80, after: 60 }),
  ];
}

function drawn(section: ReportSection, width: number, wide: boolean): (Paragraph | Table)[] {
  const title = section.title
    ? [paragraph(section.title, { bold: true, before: 160, after: 60, keepNext: true })]
    : [];
  switch (section.kind) {
    case 'table':
      return [...title, drawnTable(section, width, wide ? 21 : 22)];
    case 'rates':
      return [
        ...title,
        ...section.rates.map((rate) =>
          paragraph(`– ${rate.label}: ${rateText(rate)}${rate.rule ? `, ${RULE_WORDS[rate.rule]}` : ''}.`),
        ),
      ];
    case 'text':
      return [...title, ...paragraphs(section.text, { align: 'both', indented: true })];
  }
}

function drawnTable(section: TableSection, width: number, size: number): Table {
  const { columns, rows, total } = section;
  const shares = columnShares(section);
  const sum = shares.reduce((before, share) => before + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / sum));
  const head = { align: 'center', bold: true, size } as const;
  const over = (from: number, count: number) =>
    widths.slice(from, from + count).reduce((before, one) => before + one, 0);
  const heads = headLines(columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ text, column, columns: wide, lines }) =>
          boxed(text, head, over(column, wide), { columns: wide, lines }),
        ),
      }),
  );
  const numbers = columns.some(({ number }) => number)
    ? [
        new TableRow({
          tableHeader: true,
          children: columns.map(({ number = '' }, at) =>
            boxed(number, { align: 'center', italics: true, size: 17 }, widths[at] ?? 0),
          ),
        }),
      ]
    : [];
  const drawRow = ({ cells, strong }: ReportRow, bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((cell, at) =>
        boxed(
          cellText(cell),
          {
            align: columns[at]?.align ?? 'start',
            bold: bold || strong === true,
            italics: isNumber(cell) && cell.value === null,
            size,
          },
          widths[at] ?? 0,
        ),
      ),
    });
  return new Table({
    width: { size: over(0, widths.length), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...heads,
      ...numbers,
      ...rows.map((row) => drawRow(row, false)),
      ...(total ? [drawRow(total, true)] : []),
    ],
  });
}

function signatures({ recipients, signer }: ReportPaper, width: number): (Paragraph | Table)[] {
  const half = Math.floor(width / 2);
  return [
    paragraph('', { size: 16, keepNext: true }),
    sideBySide(
      [
        [
          [
            paragraph('Nơi nhận:', { bold: true, italics: true, size: 24 }),
            ...recipients.map((recipient) => paragraph(`- ${recipient}`, { size: 22 })),
          ],
          [
            paragraph(signer.role.toLocaleUpperCase('vi'), { bold: true, align: 'center' }),
            paragraph('(Ký, ghi rõ họ tên, đóng dấu)', {
              italics: true,
              align: 'center',
              size: 22,
              after: 800,
            }),
            paragraph(signer.name ?? '', { bold: true, align: 'center' }),
          ],
        ],
      ],
      [half, width - half],
    ),
  ];
}
