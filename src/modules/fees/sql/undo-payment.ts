import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Payment, Refund } from '../domain/payment.ts';

explainConstraint('receipt_cancellation_pkey', () => new Problem('conflict', 'fees.already-undone'));
explainConstraint('refund_once', () => new Problem('conflict', 'fees.already-undone'));

export async function insertCancellation(
  context: Context,
  receiptId: string,
  { reasonText, cancelledBy }: { reasonText: string; cancelledBy: string },
): Promise<void> {
  await context.db
    .insertInto('fees.receipt_cancellation')
    .values({
      province_id: context.provinceId,
      receipt_id: receiptId,
      reason_text: reasonText,
      cancelled_at: context.clock.now(),
      cancelled_by: cancelledBy,
    })
    .execute();
}

export async function insertRefund(
  context: Context,
  payment: Payment,
  refund: Omit<Refund, 'sent'>,
  decidedBy: string,
): Promise<void> {
  await context.db
    .insertInto('fees.refund')
    .values({
      province_id: context.provinceId,
      id: refund.id,
      payment_id: payment.id,
      amount_vnd: payment.amountVnd,
      method: refund.method,
      reason: refund.reason,
      reason_text: refund.reasonText,
      decided_at: refund.decidedAt,
      decided_on: vietnamDate(refund.decidedAt),
      decided_by: decidedBy,
    })
    .execute();
}

/** The money has gone back; told twice it stands once. */
export async function markRefundSent(
  context: Context,
  refundId: string,
  providerReference: string,
): Promise<void> {
  await context.db
    .insertInto('fees.refund_sending')
    .values({
      province_id: context.provinceId,
      refund_id: refundId,
      provider_reference: providerReference,
      sent_at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A refund that a platform has not taken yet. */
export interface WaitingRefund {
  readonly id: string;
  readonly amountVnd: number;
  readonly orderId: string;
  readonly provider: string;
}

/** Refunds by a platform that have not gone out, the oldest first. */
export async function waitingRefunds(context: Context, size: number): Promise<WaitingRefund[]> {
  const rows = await context.db
    .selectFrom('fees.refund as f')
    .innerJoin('fees.payment as p', (join) =>
      join.onRef('p.province_id', '=', 'f.province_id').onRef('p.id', '=', 'f.payment_id'),
    )
    .leftJoin('fees.refund_sending as s', (join) =>
      join.onRef('s.province_id', '=', 'f.province_id').onRef('s.refund_id', '=', 'f.id'),
    )
    .select(['f.id', 'f.amount_vnd as amountVnd', 'p.order_id as orderId', 'p.provider'])
    .where('f.province_id', '=', context.provinceId)
    .where('f.method', '=', 'online')
    .where('s.refund_id', 'is', null)
    .orderBy('f.id')
    .limit(size)
    .execute();
  return rows.map((row) => ({ ...row, orderId: row.orderId ?? '', provider: row.provider ?? '' }));
}
