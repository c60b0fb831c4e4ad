import { sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import type { Payment } from '../domain/payment.ts';
import { inUnits } from './payables.ts';

/** Every payment with its receipt, cancellation and refund. */
export function selectPayments(context: Context) {
  return context.db
    .selectFrom('fees.payment as p')
    .innerJoin('fees.receipt as r', (join) =>
      join.onRef('r.province_id', '=', 'p.province_id').onRef('r.payment_id', '=', 'p.id'),
    )
    .leftJoin('fees.receipt_cancellation as c', (join) =>
      join.onRef('c.province_id', '=', 'r.province_id').onRef('c.receipt_id', '=', 'r.id'),
    )
    .leftJoin('fees.refund as f', (join) =>
      join.onRef('f.province_id', '=', 'p.province_id').onRef('f.payment_id', '=', 'p.id'),
    )
    .leftJoin('fees.refund_sending as s', (join) =>
      join.onRef('s.province_id', '=', 'f.province_id').onRef('s.refund_id', '=', 'f.id'),
    )
    .selectAll('p')
    .select([
      'r.id as receipt_id',
      'r.series',
      'r.number',
      'r.template_code',
      'r.issued_at',
      'r.issued_by_name',
      'c.cancelled_at',
      'c.reason_text as cancel_reason',
      'f.id as refund_id',
      'f.method as refund_method',
      'f.reason as refund_reason',
      'f.reason_text as refund_text',
      'f.decided_at',
      's.sent_at',
    ])
    .where('p.province_id', '=', context.provinceId);
}

export type PaymentRow = Awaited<ReturnType<ReturnType<typeof selectPayments>['execute']>>[number];

export function toPayment(row: PaymentRow): Payment {
  const { cancelled_at: cancelledAt } = row;
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    line: row.line,
    kind: row.kind as Payment['kind'],
    method: row.method as Payment['method'],
    amountVnd: row.amount_vnd,
    unitId: row.unit_id,
    channel: row.channel as Payment['channel'],
    procedureCode: row.procedure_code,
    reference: row.reference,
    provider: row.provider,
    orderId: row.order_id,
    paidAt: row.paid_at,
    paidOn: row.paid_on,
    takenBy: row.taken_by,
    receipt: {
      id: row.receipt_id,
      templateCode: row.template_code,
      series: row.series,
      number: row.number,
      issuedAt: row.issued_at,
      issuedByName: row.issued_by_name,
    },
    cancelled: cancelledAt ? { at: cancelledAt, reasonText: row.cancel_reason ?? '' } : undefined,
    refund: refundOf(row),
  };
}

function refundOf(row: PaymentRow): Payment['refund'] {
  if (!row.refund_id || !row.decided_at) return undefined;
  return {
    id: row.refund_id,
    method: row.refund_method as 'cash',
    reason: row.refund_reason as 'refused',
    reasonText: row.refund_text ?? '',
    decidedAt: row.decided_at,
    sent: row.sent_at !== null,
  };
}

/** All payments of a dossier, the oldest first. */
export async function paymentsOf(context: Context, dossierId: string): Promise<Payment[]> {
  const rows = await selectPayments(context)
    .where('p.dossier_id', '=', dossierId)
    .orderBy('p.paid_at')
    .orderBy('r.number')
    .execute();
  return rows.map(toPayment);
}

/** The payment of this receipt. @throws Problem notFound, also for one outside the actor's units */
export async function getPaymentOfReceipt(context: Context, receiptId: string): Promise<Payment> {
  const row = isUuid(receiptId)
    ? await selectPayments(context)
        .where('r.id', '=', receiptId)
        .where(sql<boolean>`p.${inUnits(scopeOf(context.actor, 'fees.read'))}`)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Problem('notFound', 'fees.receipt-not-found');
  return toPayment(row);
}
