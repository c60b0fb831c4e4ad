import { formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/table.tsx';
import { PAYMENT_METHODS } from '../domain/payment.ts';
import type { TotalsRow } from '../domain/totals.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';

/** Kinds down, methods across, đồng in the cells. */
export function TotalsTable({ rows }: { rows: readonly TotalsRow[] }) {
  return (
    <DataTable
      caption="Tổng số tiền theo loại và cách nộp (đồng)"
      captionHidden
      scroll
      columns={[
        { head: 'Loại', cell: ({ kind }) => KIND_WORDS[kind] },
        { head: 'Số lần thu', cell: ({ payments }) => formatNumber(payments), align: 'end' },
        ...PAYMENT_METHODS.map((method) => ({
          head: METHOD_WORDS[method],
          cell: ({ byMethod }: TotalsRow) => formatNumber(byMethod[method]),
          align: 'end' as const,
        })),
        { head: 'Cộng (đồng)', cell: ({ amountVnd }) => formatNumber(amountVnd), align: 'end' },
      ]}
      rows={rows}
    />
  );
}
