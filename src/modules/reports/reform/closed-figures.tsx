import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { paths } from '../paths.ts';
import type { ManualClosing, ManualFigure } from '../sql/manual-figures.ts';
import { ANNEX_ITEMS, type AnnexItem } from './annex-items.ts';
import { numberText } from './number-text.ts';

interface ClosedFiguresProps {
  readonly context: Context;
  readonly unitId: string;
  readonly closing: ManualClosing;
  readonly known: ReadonlyMap<string, ManualFigure>;
}

/** Typed numbers of a period whose report is closed: to be read, and each to be restated with a reason. */
export function ClosedFigures({ context, unitId, closing, known }: ClosedFiguresProps) {
  const { reportId, closedAt, closedBy } = closing;
  const mayRestate = isAllowed(context.actor, 'reports.restate-figures', unitId);
  const columns: Column<AnnexItem>[] = [
    { head: 'Chỉ tiêu', cell: ({ name, measuredIn }) => `${name} (${measuredIn})` },
    {
      head: 'Số hiện nay',
      cell: ({ code }) => numberText(known.get(code)?.value ?? null),
      align: 'end',
      nowrap: true,
    },
    { head: 'Nguồn', cell: ({ code }) => sourceOf(known.get(code)) },
    ...(mayRestate
      ? [
          {
            head: 'Điều chỉnh',
            headHidden: true,
            nowrap: true,
            cell: ({ code, name }: AnnexItem) => (
              <a
                href={withQuery(paths.restateTyped(reportId), { 'chi-tieu': code })}
                aria-label={`Điều chỉnh: ${name}`}
              >
                Điều chỉnh
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Notice
        tone="info"
        text={`Báo cáo của kỳ này do ${closedBy} chốt lúc ${formatDateTime(closedAt)}, nên số liệu nhập tay không sửa được nữa. Số sai thì điều chỉnh: báo cáo đã gửi giữ nguyên, lý do ghi vào sổ điều chỉnh.`}
        next={<a href={paths.report(reportId)}>Mở báo cáo đã chốt</a>}
      />
      <DataTable
        caption="Số liệu nhập tay của kỳ"
        columns={columns}
        rows={ANNEX_ITEMS.filter(({ figure }) => figure === undefined)}
      />
    </>
  );
}

function sourceOf(figure: ManualFigure | undefined): string {
  if (!figure) return '–';
  const { restated, enteredBy, enteredAt, note } = figure;
  const told = `${restated ? 'điều chỉnh sau khi chốt' : 'nhập tay'}, ${enteredBy}, ${formatDate(enteredAt)}`;
  return note ? `${told}. ${note}` : told;
}
