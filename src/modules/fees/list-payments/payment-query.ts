import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import type { FieldError } from '#ui/fields.tsx';
import { formatDate, parseVietnameseDate } from '#ui/format.ts';
import { FEE_KINDS } from '../domain/obligation.ts';
import { PAYMENT_METHODS } from '../domain/payment.ts';
import type { PaymentFilter } from '../sql/payment-list.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** The filter as an address says it; this month where it says nothing, and a fault where a date cannot be read. */
export function readFilter(context: Context, query: Query): { filter: PaymentFilter; errors: FieldError[] } {
  const today = vietnamDate(context.clock.now());
  const errors: FieldError[] = [];
  const day = (name: string, otherwise: Temporal.PlainDate) => {
    const text = query[name]?.trim();
    if (!text) return otherwise;
    const read = parseVietnameseDate(text);
    if (!read) errors.push({ field: name, text: 'Ngày viết ngày/tháng/năm, ví dụ 26/10/2026' });
    return read ?? otherwise;
  };
  const filter = {
    from: day('tu', today.with({ day: 1 })),
    to: day('den', today),
    unitId: query['don-vi'] && isUuid(query['don-vi']) ? query['don-vi'] : undefined,
    kind: FEE_KINDS.find((kind) => kind === query.loai),
    method: PAYMENT_METHODS.find((method) => method === query['cach-nop']),
  };
  return { filter, errors };
}

/** 'Từ 01/10/2026 đến 20/10/2026' */
export function periodText({ from, to }: Pick<PaymentFilter, 'from' | 'to'>): string {
  return `Từ ${formatDate(from)} đến ${formatDate(to)}`;
}
