import { z } from 'zod';
import { type DossierState, getDossier, noteOnDossier } from '#modules/dossiers/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { type Payment, REFUND_REASONS, type RefundReason, receiptName } from '../domain/payment.ts';
import { longEnough } from '../long-enough.ts';
import { lockBook } from '../sql/book-payment.ts';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { insertRefund, markRefundSent } from '../sql/undo-payment.ts';
import { sendRefunds } from './send-refunds.job.ts';

export const refundSchema = z.object({
  reason: z.enum(REFUND_REASONS, 'fees.refund-reason'),
  reasonText: longEnough('fees.reason-text'),
});

/** The states in which a reason is true; overcharging can be found at any time. */
const STATES: Readonly<Record<RefundReason, readonly DossierState[] | 'any'>> = {
  refused: ['refused', 'returned', 'intakeRefused'],
  withdrawn: ['withdrawn'],
  stopped: ['stopped'],
  overcharged: 'any',
};

/**
 * Hoàn trả phí, lệ phí: the whole of a payment goes back the way it came; by a platform it is sent after the commit, as often
 * as it takes. @throws Problem invalid fees.refund-not-so when the reason does not fit the dossier
 */
export async function refundPayment(
  context: Context,
  receiptId: string,
  { reason, reasonText }: z.output<typeof refundSchema>,
): Promise<Payment> {
  const payment = await getPaymentOfReceipt(context, receiptId);
  authorize(context, 'fees.refund', payment.unitId);
  await lockBook(context, payment.unitId);
  if (payment.cancelled || payment.refund) throw new Problem('conflict', 'fees.already-undone');
  const { state, refusalReasonCode } = await getDossier(context, payment.dossierId);
  const allowed = STATES[reason];
  const fits =
    allowed === 'any' || (allowed.includes(state) && (state !== 'returned' || refusalReasonCode !== null));
  if (!fits) throw invalidField('reason', 'fees.refund-not-so');
  const method = payment.method === 'postal' ? 'transfer' : payment.method;
  const refund = { id: newId(context), method, reason, reasonText, decidedAt: context.clock.now() };
  await insertRefund(context, payment, refund, getOfficer(context).officerId);
  if (method === 'online') await enqueue(context, sendRefunds.name, {}, sendRefunds.name);
  else await markRefundSent(context, refund.id, '');
  await noteOnDossier(context, payment.dossierId, 'dossier.fee-refunded', {
    amountVnd: payment.amountVnd,
    refundReason: reason,
    receiptNumber: receiptName(payment.receipt),
    reasonText,
  });
  return payment;
}
