import { FEE_KINDS, type FeeKind } from './obligation.ts';
import { PAYMENT_METHODS, type PaymentMethod } from './payment.ts';

/** Sum of the payments of one kind by one method that were neither cancelled nor refunded. */
export interface Sum {
  readonly kind: FeeKind;
  readonly method: PaymentMethod;
  readonly payments: number;
  readonly amountVnd: number;
}

/** Tổng hợp theo loại và cách nộp: one row a kind that occurs, one amount a method, and the sum at the end. */
export interface TotalsRow {
  readonly kind: FeeKind | 'all';
  readonly byMethod: Readonly<Record<PaymentMethod, number>>;
  readonly amountVnd: number;
  readonly payments: number;
}

/** The sums as a table: kinds without payments are left out, the last row is the sum of all. */
export function totalsTable(sums: readonly Sum[]): TotalsRow[] {
  const kinds = FEE_KINDS.filter((kind) => sums.some((sum) => sum.kind === kind));
  return [
    ...kinds.map((kind) =>
      rowOf(
        kind,
        sums.filter((sum) => sum.kind === kind),
      ),
    ),
    rowOf('all', sums),
  ];
}

function rowOf(kind: TotalsRow['kind'], sums: readonly Sum[]): TotalsRow {
  const of = (method: PaymentMethod) =>
    sums.filter((sum) => sum.method === method).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  return {
    kind,
    byMethod: Object.fromEntries(
      PAYMENT_METHODS.map((method) => [method, of(method)]),
    ) as TotalsRow['byMethod'],
    amountVnd: sums.reduce((sum, { amountVnd }) => sum + amountVnd, 0),
    payments: sums.reduce((sum, { payments }) => sum + payments, 0),
  };
}
