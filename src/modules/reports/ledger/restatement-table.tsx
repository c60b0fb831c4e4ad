import { eventText } from '#platform/audit/event-text.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { paths } from '../paths.ts';
import { numberText } from '../reform/number-text.ts';
import type { Restatement } from '../sql/restatements.ts';
import { keyText } from './key-text.ts';
import { itemName, type LedgerLine } from './ledger-line.ts';

interface RestatementTableProps {
  readonly context: Context;
  readonly rows: readonly LedgerLine[];
  /** Columns before the others, where several reports are listed. */
  readonly lead?: readonly Column<LedgerLine>[];
}

/** Lines of the ledger: the figure, old and new, how many records came in and went out, and why. */
export function RestatementTable({ context, rows, lead = [] }: RestatementTableProps) {
  const columns: Column<LedgerLine>[] = [
    ...lead,
    {
      head: 'Số liệu',
      cell: (line) =>
        line.kind === 'typed' ? (
          `${itemName(line.itemCode)} (nhập tay)`
        ) : (
          <a href={withQuery(paths.closedFigure(line.reportId), { so: line.key })}>
            {keyText(context, line.key)}
          </a>
        ),
    },
    { head: 'Cũ', cell: ({ oldValue }) => numberText(oldValue), align: 'end' },
    { head: 'Mới', cell: ({ newValue }) => numberText(newValue), align: 'end' },
    {
      head: 'Thêm',
      cell: (line) => (line.kind === 'typed' ? '–' : formatNumber(line.cameIn.length)),
      align: 'end',
    },
    {
      head: 'Bớt',
      cell: (line) => (line.kind === 'typed' ? '–' : formatNumber(line.wentOut.length)),
      align: 'end',
    },
    {
      head: 'Vì sao, do ai',
      cell: (line) =>
        line.kind === 'typed' ? `${line.reason} (${line.by})` : <Causes context={context} row={line} />,
    },
    { head: 'Phát hiện lúc', cell: ({ foundAt }) => formatDateTime(foundAt), nowrap: true },
  ];
  return (
    <DataTable
      caption="Số liệu đã chốt nay tính ra khác"
      captionHidden
      columns={columns}
      rows={rows}
      empty={<EmptyState title="Chưa có điều chỉnh">Số liệu đã chốt vẫn đúng với hồ sơ hiện nay.</EmptyState>}
    />
  );
}

const SHOWN = 3;

function Causes({ context, row }: { context: Context; row: Restatement }) {
  if (row.causes.length === 0)
    return <span class="muted">Hồ sơ được cập nhật ngoài quy trình (nhập dữ liệu)</span>;
  return (
    <ul class="report-causes">
      {row.causes.slice(0, SHOWN).map(({ type, at, actor }) => (
        <li>
          {eventText(context, { type, data: {} })}, {actor}, {formatDateTime(at)}
        </li>
      ))}
      {row.causes.length > SHOWN ? <li class="muted">và {row.causes.length - SHOWN} việc khác</li> : null}
    </ul>
  );
}
