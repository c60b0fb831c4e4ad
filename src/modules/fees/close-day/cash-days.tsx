import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import type { CashDay } from '../sql/cash-days.ts';

interface CashDaysProps {
  readonly days: readonly CashDay[];
  /** Names of units by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Closed days, those with a difference marked. */
export function CashDays({ days, names }: CashDaysProps) {
  return (
    <DataTable
      caption="Các ngày đã chốt quỹ"
      columns={[...COLUMNS, { head: 'Nơi thu', cell: (day) => names.get(day.unitId) ?? '', clamp: true }]}
      rows={days}
      rowTone={({ countedVnd, expectedVnd }) => (countedVnd === expectedVnd ? undefined : 'warning')}
      empty={<EmptyState title="Chưa chốt ngày nào" />}
    />
  );
}

const COLUMNS: readonly Column<CashDay>[] = [
  { head: 'Ngày', cell: ({ day }) => formatDate(day), nowrap: true },
  { head: 'Người thu', cell: ({ cashierName }) => cashierName },
  { head: 'Theo sổ (đồng)', cell: ({ expectedVnd }) => formatNumber(expectedVnd), align: 'end' },
  { head: 'Đếm được (đồng)', cell: ({ countedVnd }) => formatNumber(countedVnd), align: 'end' },
  { head: 'Giải trình', cell: ({ explanation }) => explanation || '–', clamp: true },
  { head: 'Chốt lúc', cell: ({ closedAt }) => formatDateTime(closedAt), nowrap: true },
];
