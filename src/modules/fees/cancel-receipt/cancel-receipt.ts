import { z } from 'zod';
import { noteOnDossier } from '#modules/dossiers/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { type Payment, receiptName } from '../domain/payment.ts';
import { longEnough } from '../long-enough.ts';
import { lockBook } from '../sql/book-payment.ts';
import { findCashDay } from '../sql/cash-days.ts';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { insertCancellation } from '../sql/undo-payment.ts';

export const cancelReceiptSchema = z.object({ reasonText: longEnough('fees.reason-text') });

/**
 * Hủy biên lai: written by mistake; the number stays, with the reason, and the line is due again. Not once the cash of that day
 * is counted, and not for money that came by a platform: that is given back. @throws Problem conflict
 */
export async function cancelReceipt(
  context: Context,
  receiptId: string,
  { reasonText }: z.output<typeof cancelReceiptSchema>,
): Promise<Payment> {
  const payment = await getPaymentOfReceipt(context, receiptId);
  authorize(context, 'fees.cancel-receipt', payment.unitId);
  await lockBook(context, payment.unitId);
  if (payment.cancelled || payment.refund) throw new Problem('conflict', 'fees.already-undone');
  if (payment.method === 'online') throw new Problem('conflict', 'fees.online-not-cancelled');
  await refuseCounted(context, payment);
  const { officerId } = getOfficer(context);
  await insertCancellation(context, receiptId, { reasonText, cancelledBy: officerId });
  await noteOnDossier(context, payment.dossierId, 'dossier.fee-receipt-cancelled', {
    amountVnd: payment.amountVnd,
    receiptNumber: receiptName(payment.receipt),
    reasonText,
  });
  return payment;
}

async function refuseCounted(context: Context, { method, unitId, paidOn, takenBy }: Payment): Promise<void> {
  if (method !== 'cash' || takenBy === null) return;
  if (await findCashDay(context, { unitId, day: paidOn, cashierId: takenBy }))
    throw new Problem('conflict', 'fees.day-counted');
}
