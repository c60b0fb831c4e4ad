import { withQuery } from '#platform/http/address.ts';
import { formatNumber } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import { askAddress, type FigureAsk } from '../ask/figure-ask.ts';
import { paths } from '../paths.ts';
import { HANDLING_COLUMNS, type HandlingColumn } from './columns.ts';
import type { HandlingNumbers, HandlingReport, HandlingRow } from './handling-report.ts';

const SHORT_GROUP: Readonly<Record<number, string>> = {
  3: 'Tiếp nhận',
  7: 'Đã giải quyết',
  11: 'Đang giải quyết',
};

/** The form as a table; a number opens the figure's dossiers of that field. */
export function HandlingTable({ report, ask }: { report: HandlingReport; ask: FigureAsk }) {
  const cell = (column: HandlingColumn, numbers: HandlingNumbers, field?: string) => (
    <NumberLink column={column} value={column.value(numbers)} ask={ask} field={field} />
  );
  const columns: Column<HandlingRow>[] = [
    { head: 'Lĩnh vực (2)', cell: ({ field }) => field.name },
    ...HANDLING_COLUMNS.map(
      (column): Column<HandlingRow> => ({
        head: `${SHORT_GROUP[column.number] ?? column.head} (${column.number})`,
        align: 'end',
        cell: (row) => cell(column, row, row.field.name),
      }),
    ),
  ];
  const footer = ['Tổng số', ...HANDLING_COLUMNS.map((column) => cell(column, report.total))];
  return (
    <DataTable
      caption="Số hồ sơ theo lĩnh vực"
      captionHidden
      columns={columns}
      rows={report.rows}
      footer={footer}
      scroll
    />
  );
}

interface NumberLinkProps {
  readonly column: HandlingColumn;
  readonly value: number;
  readonly ask: FigureAsk;
  readonly field: string | undefined;
}

function NumberLink({ column, value, ask, field }: NumberLinkProps) {
  if (value === 0) return <>0</>;
  const href = withQuery(paths.figure(column.figure), { ...askAddress(ask), 'linh-vuc': field });
  const what = `${column.group}, ${column.head.toLocaleLowerCase('vi')}${field ? `, ${field}` : ''}`;
  return (
    <a href={href} aria-label={`${formatNumber(value)} – ${what}`}>
      {formatNumber(value)}
    </a>
  );
}
