import { authorize, scopeOf } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { FeesTabs } from '../list-payments/fees-tabs.tsx';
import { mayClose } from '../list-payments/payments.page.tsx';
import { feesPaths } from '../paths.ts';
import { lineName } from '../show-fees/line-name.ts';
import { type UnpaidLine, unpaidLines } from '../sql/payables.ts';

const PAGE_SIZE = 50;

/** GET /phi-le-phi/chua-thu: what citizens still owe, the oldest first. */
export const unpaidPage = definePage({
  id: 'fees.unpaid.page',
  path: feesPaths.unpaid,
  access: 'fees.read',
  async load(context, { query }) {
    authorize(context, 'fees.read');
    const after = placeOf(query.sau);
    const units = scopeOf(context.actor, 'fees.read');
    const found = await unpaidLines(context, { units, after, size: PAGE_SIZE + 1 });
    const lines = found.slice(0, PAGE_SIZE);
    const last = lines.at(-1);
    return view(
      { title: 'Phí, lệ phí chưa thu', lead: 'Hồ sơ còn khoản phải nộp, lâu nhất trước.' },
      <>
        <FeesTabs current="unpaid" mayClose={mayClose(context)} />
        <DataTable
          caption="Các khoản chưa thu"
          captionHidden
          columns={COLUMNS}
          rows={lines}
          rowHref={({ dossierId }) => feesPaths.dossier(dossierId)}
          empty={<EmptyState title="Không còn khoản nào chưa thu" />}
        />
        {last ? (
          <Pagination
            shown={lines.length}
            noun="khoản"
            previousHref={after ? feesPaths.unpaid : undefined}
            nextHref={
              found.length > PAGE_SIZE
                ? withQuery(feesPaths.unpaid, { sau: `${last.since.toString()}_${last.dossierId}` })
                : undefined
            }
          />
        ) : null}
      </>,
    );
  },
});

const COLUMNS: readonly Column<UnpaidLine>[] = [
  { head: 'Hồ sơ', cell: ({ dossierCode }) => dossierCode, nowrap: true },
  { head: 'Thủ tục', cell: ({ procedureName }) => procedureName, clamp: true },
  { head: 'Khoản', cell: lineName, name: true },
  { head: 'Còn phải nộp (đồng)', cell: ({ dueVnd }) => formatNumber(dueVnd), align: 'end', nowrap: true },
  { head: 'Từ lúc', cell: ({ since }) => formatDateTime(since), nowrap: true },
];

/** `2026-10-20T02:00:00Z_0199…`: the last line of the page before; whatever else is no place. */
function placeOf(text: string | undefined): { since: string; dossierId: string } | undefined {
  const [since = '', dossierId = ''] = text?.split('_') ?? [];
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(since) && isUuid(dossierId) ? { since, dossierId } : undefined;
}
