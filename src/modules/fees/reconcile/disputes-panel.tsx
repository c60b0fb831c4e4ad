import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import type { OnlineOrder } from '../domain/online-order.ts';
import { feesPaths } from '../paths.ts';
import { DISPUTE_WORDS } from '../words.ts';

/** Money that came and could not be booked, of any day: somebody has to clear it up. Nothing where there is none. */
export function DisputesPanel({ orders }: { orders: readonly OnlineOrder[] }) {
  if (orders.length === 0) return null;
  return (
    <Panel title="Tiền đã đến nhưng chưa ghi được">
      <DataTable caption="Giao dịch sai lệch" captionHidden columns={COLUMNS} rows={orders} />
    </Panel>
  );
}

const COLUMNS: readonly Column<OnlineOrder>[] = [
  {
    head: 'Hồ sơ',
    cell: ({ dossierId, dossierCode }) => <a href={feesPaths.dossier(dossierId)}>{dossierCode}</a>,
  },
  { head: 'Phải nộp (đồng)', cell: ({ amountVnd }) => formatNumber(amountVnd), align: 'end' },
  { head: 'Cổng báo (đồng)', cell: ({ reportedVnd }) => formatNumber(reportedVnd ?? 0), align: 'end' },
  { head: 'Sai lệch', cell: ({ dispute }) => (dispute ? DISPUTE_WORDS[dispute] : '') },
  { head: 'Lúc', cell: ({ settledAt }) => (settledAt ? formatDateTime(settledAt) : ''), nowrap: true },
];
