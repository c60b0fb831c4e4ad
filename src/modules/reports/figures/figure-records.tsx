import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureRecord } from '#platform/figures/figure.ts';
import { withQuery } from '#platform/http/address.ts';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { askAddress, type FigureAsk } from '../ask/figure-ask.ts';
import { paths } from '../paths.ts';

const PAGE_SIZE = 50;

interface RecordsProps {
  readonly context: Context;
  readonly figure: CountFigure;
  readonly ask: FigureAsk;
  readonly after: string | undefined;
}

/** Exactly the records that made the number; those the reader may not open are counted and said. */
export async function RecordsPanel({ context, figure, ask, after }: RecordsProps) {
  const found = await figure.records(context, ask.query, { after, size: PAGE_SIZE });
  const columns = figure.columns.map(
    (head, index): Column<FigureRecord> => ({
      head,
      cell: ({ cells }) => cells[index] ?? '',
      nowrap: index !== 1,
      clamp: index === 1,
    }),
  );
  const address = askAddress(ask);
  const next = found.next && withQuery(paths.figure(figure.code), { ...address, sau: found.next });
  return (
    <Panel id="ho-so" title={`${formatNumber(found.total)} ${figure.noun} làm nên số này`}>
      {found.hidden > 0 ? (
        <Notice
          tone="info"
          text={`${formatNumber(found.hidden)} ${figure.noun} khác nằm ngoài phạm vi anh/chị được xem: được tính vào số liệu, không liệt kê ở đây.`}
        />
      ) : null}
      <DataTable
        caption={figure.title}
        captionHidden
        columns={columns}
        rows={found.rows}
        rowHref={({ href }) => href}
        empty={<EmptyState title={`Không có ${figure.noun} nào để liệt kê`} />}
      />
      {found.rows.length > 0 ? (
        <Pagination
          shown={found.rows.length}
          noun={figure.noun}
          previousHref={after ? `${withQuery(paths.figure(figure.code), address)}#ho-so` : undefined}
          nextHref={next ? `${next}#ho-so` : undefined}
        />
      ) : null}
      {found.rows.length > 0 ? (
        <p>
          <a href={withQuery(paths.figureFile(figure.code), address)}>Tải cả danh sách (XLSX)</a>
        </p>
      ) : null}
    </Panel>
  );
}
