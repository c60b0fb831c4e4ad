import { unitNames } from '#modules/organization/index.ts';
import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState, Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { CashDays } from '../close-day/cash-days.tsx';
import { type Payment, receiptName } from '../domain/payment.ts';
import { totalsTable } from '../domain/totals.ts';
import { feesPaths } from '../paths.ts';
import { PaymentState } from '../show-fees/fees-panel.tsx';
import { listCashDays } from '../sql/cash-days.ts';
import { listPayments, sumPayments, unitsWithPayments } from '../sql/payment-list.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';
import { FeesTabs } from './fees-tabs.tsx';
import { PaymentFilters } from './payment-filters.tsx';
import { periodText, type Query, readFilter } from './payment-query.ts';
import { TotalsTable } from './totals-table.tsx';

const PAGE_SIZE = 50;

/** GET /phi-le-phi: what was taken, by kind and method, and each payment with its receipt. */
export const paymentsPage = definePage({
  id: 'fees.payments.page',
  path: feesPaths.payments,
  access: 'fees.read',
  async load(context, { query }) {
    authorize(context, 'fees.read');
    const { filter, errors } = readFilter(context, query);
    const after = query.sau && isUuid(query.sau) ? query.sau : undefined;
    const found = await listPayments(context, filter, { after, size: PAGE_SIZE + 1 });
    const payments = found.slice(0, PAGE_SIZE);
    const names = await unitNames(context, await unitsWithPayments(context, filter));
    const days = await listCashDays(context, { from: filter.from, to: filter.to, size: 100 });
    return view(
      { title: 'Phí, lệ phí', lead: periodText(filter), actions: <Exports query={query} /> },
      <>
        <FeesTabs current="payments" mayClose={mayClose(context)} />
        <PaymentFilters query={query} units={names} errors={errors} />
        <Panel title="Tổng hợp">
          <TotalsTable rows={totalsTable(await sumPayments(context, filter))} />
          <p>Không tính biên lai đã hủy và khoản đã hoàn trả.</p>
        </Panel>
        <DataTable
          caption="Các lần thu"
          columns={names.size > 1 ? [...COLUMNS, unitColumn(names)] : COLUMNS}
          rows={payments}
          empty={
            <EmptyState title="Không có lần thu nào trong thời gian này">
              Thu phí từ nút “Thu phí, in biên lai” ở trang hồ sơ.
            </EmptyState>
          }
        />
        <Later query={query} payments={payments} more={found.length > PAGE_SIZE} after={after} />
        {mayClose(context) ? null : <CashDays days={days} names={names} />}
      </>,
    );
  },
});

export function mayClose({ actor }: Pick<Context, 'actor'>): boolean {
  return isAllowed(actor, 'fees.close-day');
}

function Exports({ query }: { query: Query }) {
  return (
    <>
      <Button variant="secondary" href={withQuery(feesPaths.printPayments, query)}>
        In bảng kê
      </Button>
      <Button variant="secondary" href={withQuery(feesPaths.exportPayments, query)}>
        Xuất CSV
      </Button>
    </>
  );
}

const COLUMNS: readonly Column<Payment>[] = [
  {
    head: 'Biên lai',
    cell: ({ receipt }) => <a href={feesPaths.receipt(receipt.id)}>{receiptName(receipt)}</a>,
    nowrap: true,
  },
  {
    head: 'Hồ sơ',
    cell: ({ dossierId, dossierCode }) => <a href={feesPaths.dossier(dossierId)}>{dossierCode}</a>,
    nowrap: true,
  },
  { head: 'Loại', cell: ({ kind }) => KIND_WORDS[kind] },
  { head: 'Cách nộp', cell: ({ method }) => METHOD_WORDS[method] },
  { head: 'Số tiền (đồng)', cell: ({ amountVnd }) => formatNumber(amountVnd), align: 'end', nowrap: true },
  { head: 'Thu lúc', cell: ({ paidAt }) => formatDateTime(paidAt) },
  { head: 'Tình trạng', cell: (payment) => <PaymentState payment={payment} /> },
];

function unitColumn(names: ReadonlyMap<string, string>): Column<Payment> {
  return { head: 'Nơi thu', cell: ({ unitId }) => names.get(unitId) ?? '', clamp: true, wideOnly: true };
}

interface LaterProps {
  readonly query: Query;
  readonly payments: readonly Payment[];
  readonly more: boolean;
  readonly after: string | undefined;
}

/** Forward from the newest; back to the beginning. */
function Later({ query, payments, more, after }: LaterProps) {
  const last = payments.at(-1);
  if (!last) return null;
  const { sau: _, ...rest } = query;
  return (
    <Pagination
      shown={payments.length}
      noun="lần thu"
      previousHref={after ? withQuery(feesPaths.payments, rest) : undefined}
      nextHref={more ? withQuery(feesPaths.payments, { ...rest, sau: last.id }) : undefined}
    />
  );
}
