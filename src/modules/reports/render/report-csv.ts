import { toCsv } from '#platform/text/csv.ts';
import { isNumber, type RatesSection, type ReportCell, type TableSection } from '../form/report-form.ts';
import type { ReportPaper } from './report-paper.ts';

/** The tables one under another, each line led by its key, numbers as programs read them; of a form without tables its rates. */
export function writeReportCsv({ content: { sections } }: ReportPaper): Uint8Array {
  const tables = sections.filter((section) => section.kind === 'table').map(tableLines);
  const rates = sections.filter((section) => section.kind === 'rates').map(rateLines);
  const blocks = tables.length > 0 ? tables : rates;
  return toCsv(blocks.flatMap((lines, index) => [...(index > 0 ? [['']] : []), ...lines]));
}

function tableLines({ title, columns, rows, total }: TableSection): string[][] {
  const kept = columns.flatMap(({ paperOnly }, at) => (paperOnly ? [] : [at]));
  const values = (cells: readonly ReportCell[]) => kept.map((at) => plain(cells[at] ?? { text: '' }));
  return [
    ...(title ? [[title]] : []),
    ['Mã', ...kept.map((at) => [...(columns[at]?.groups ?? []), columns[at]?.head].join(': '))],
    ...rows.map(({ key, cells }) => [key, ...values(cells)]),
    ...(total ? [['', ...values(total.cells)]] : []),
  ];
}

function rateLines({ title, rates }: RatesSection): string[][] {
  return [
    ['Mã', title, 'Tử số', 'Mẫu số', 'Quy tắc mẫu số'],
    ...rates.map(({ key, label, numerator, denominator, rule }) => [
      key,
      label,
      plain(numerator),
      plain(denominator),
      rule ?? '',
    ]),
  ];
}

function plain(cell: ReportCell): string {
  if (!isNumber(cell)) return cell.text;
  return cell.value === null ? '' : String(cell.value);
}
