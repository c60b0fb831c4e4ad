import { renderPdf } from '#platform/render/render-pdf.ts';
import { cellText, RULE_WORDS, rateText } from '../form/cell-text.ts';
import { headLines } from '../form/heads.ts';
import { isNumber, type ReportRow, type ReportSection, type TableSection } from '../form/report-form.ts';
import { columnShares } from './column-shares.ts';
import type { ReportPaper } from './report-paper.ts';

/** As many columns go on an upright page; more need the page turned. */
const UPRIGHT_COLUMNS = 6;

/** The report as PDF/A by Typst. */
export function writeReportPdf(paper: ReportPaper): Promise<Uint8Array> {
  const { content, ...rest } = paper;
  return renderPdf(`${import.meta.dirname}/../forms/report.typ`, {
    ...rest,
    flipped: isWide(content.sections),
    sections: content.sections.map(printed),
  });
}

/** Does any table need the page turned? */
export function isWide(sections: readonly ReportSection[]): boolean {
  return sections.some((section) => section.kind === 'table' && section.columns.length > UPRIGHT_COLUMNS);
}

function printed(section: ReportSection) {
  switch (section.kind) {
    case 'table':
      return printedTable(section);
    case 'rates':
      return {
        kind: 'lines',
        title: section.title,
        lines: section.rates.map((rate) => ({
          label: rate.label,
          text: rate.rule ? `${rateText(rate)}, ${RULE_WORDS[rate.rule]}` : rateText(rate),
        })),
      };
    case 'text':
      return section;
  }
}

function printedTable(section: TableSection) {
  const { title, columns, rows, total } = section;
  const line = ({ cells, strong }: ReportRow) => ({
    strong: strong ?? false,
    cells: cells.map((cell) => ({ text: cellText(cell), faint: isNumber(cell) && cell.value === null })),
  });
  return {
    kind: 'table',
    title,
    weights: columnShares(section),
    aligns: columns.map(({ align }) => align),
    heads: headLines(columns),
    numbers: columns.some(({ number }) => number) ? columns.map(({ number = '' }) => number) : null,
    rows: rows.map(line),
    total: total ? line(total) : null,
  };
}
