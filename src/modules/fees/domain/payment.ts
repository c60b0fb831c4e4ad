import type { Channel } from '#modules/dossiers/index.ts';
import type { FeeKind } from './obligation.ts';

/** Cách nộp (61 art. 22): cash, to the account or by its QR code, by a payment platform, by the post office. */
export const PAYMENT_METHODS = ['cash', 'transfer', 'online', 'postal'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What an officer can take at the counter. */
export const COUNTER_METHODS = ['cash', 'transfer', 'postal'] as const;

/** Biên lai thu phí, lệ phí: a number of the unit's book of the year. */
export interface Receipt {
  readonly id: string;
  readonly templateCode: string;
  readonly series: string;
  /** From 1, without gaps, in the book of its unit, year and series. */
  readonly number: number;
  readonly issuedAt: Temporal.Instant;
  readonly issuedByName: string;
}

export const REFUND_REASONS = ['refused', 'withdrawn', 'stopped', 'overcharged'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** Hoàn trả: the whole of a payment is given back. */
export interface Refund {
  readonly id: string;
  readonly method: 'cash' | 'transfer' | 'online';
  readonly reason: RefundReason;
  readonly reasonText: string;
  readonly decidedAt: Temporal.Instant;
  /** A platform has not taken it yet: false. */
  readonly sent: boolean;
}

/** Một lần thu tiền cho một khoản. */
export interface Payment {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly line: number;
  readonly kind: FeeKind;
  readonly method: PaymentMethod;
  /** Whole đồng. */
  readonly amountVnd: number;
  readonly unitId: string;
  readonly channel: Channel;
  readonly procedureCode: string;
  readonly reference: string;
  readonly provider: string | null;
  readonly orderId: string | null;
  readonly paidAt: Temporal.Instant;
  readonly paidOn: Temporal.PlainDate;
  readonly takenBy: string | null;
  readonly receipt: Receipt;
  /** The receipt was cancelled: the money counts as never taken. */
  readonly cancelled: { readonly at: Temporal.Instant; readonly reasonText: string } | undefined;
  readonly refund: Refund | undefined;
}

/** Số biên lai: '0000123', seven digits (NĐ 123/2020 art. 31 as we know it; not verified). */
export function formatReceiptNumber(number: number): string {
  return String(number).padStart(7, '0');
}

/** 'AA-26E 0000123': series and number, as the history and the lists name a receipt. */
export function receiptName({ series, number }: Pick<Receipt, 'series' | 'number'>): string {
  return `${series} ${formatReceiptNumber(number)}`;
}
