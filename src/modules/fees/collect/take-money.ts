import { confirmPayment, getDossier, noteOnDossier } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import type { Obligation } from '../domain/obligation.ts';
import { type PaymentMethod, type Receipt, receiptName } from '../domain/payment.ts';
import { bookPayment } from '../sql/book-payment.ts';

interface Money {
  readonly dossierId: string;
  /** Due lines, at least one. */
  readonly lines: readonly Obligation[];
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly order?: { readonly id: string; readonly provider: string };
}

/**
 * Books the money of these lines: a payment and a receipt each, one entry in the dossier's history; a dossier that
 * waited for it goes on (nghĩa vụ tài chính). The caller holds the book's lock.
 */
export async function takeMoney(context: Context, { dossierId, lines, ...money }: Money): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const obligation of lines) receipts.push(await bookPayment(context, { obligation, ...money }));
  const amountVnd = lines.reduce((sum, { dueVnd }) => sum + dueVnd, 0);
  const receiptNumber = receipts.map(receiptName).join(', ');
  await noteOnDossier(context, dossierId, 'dossier.fee-collected', {
    amountVnd,
    paymentMethod: money.method,
    receiptNumber,
  });
  await goOnIfPaid(context, dossierId, lines, receiptNumber);
  return receipts;
}

/** Only what the waiting dossier asked for lets it go on, not the fee of its intake. */
async function goOnIfPaid(
  context: Context,
  dossierId: string,
  lines: readonly Obligation[],
  receiptNumber: string,
): Promise<void> {
  if (lines.every(({ payable }) => payable.line === 0)) return;
  const { state, version } = await getDossier(context, dossierId);
  if (state !== 'awaitingPayment') return;
  await confirmPayment(context, { id: dossierId, version }, { receiptNumber });
}
