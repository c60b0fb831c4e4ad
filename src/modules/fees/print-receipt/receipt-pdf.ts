import { getParties, printing } from '#modules/dossiers/index.ts';
import { getUnit } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { amountInWords } from '../domain/amount-in-words.ts';
import { formatReceiptNumber, type Payment } from '../domain/payment.ts';
import { lineName } from '../show-fees/line-name.ts';
import { payablesOf } from '../sql/payables.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';

const TITLES = {
  fee: 'Biên lai thu phí',
  charge: 'Biên lai thu lệ phí',
  financialObligation: 'Biên lai thu tiền',
};

/** The receipt as it was issued, also after it was cancelled: then it says so. */
export async function receiptPdf(context: Context, payment: Payment): Promise<Uint8Array> {
  const { receipt, cancelled } = payment;
  const unit = await getUnit(context, payment.unitId);
  const { submitter: payer } = await getParties(context, payment.dossierId);
  const head = await printing.letterheadOf(context, unit, vietnamDate(receipt.issuedAt));
  const [payable] = await payablesOf(context, payment.dossierId);
  return renderPdf(`${import.meta.dirname}/receipt.typ`, {
    head: printing.templateHead(head, TITLES[payment.kind], null),
    templateCode: receipt.templateCode,
    series: receipt.series,
    number: formatReceiptNumber(receipt.number),
    cancelled: cancelled ? { on: formatDate(cancelled.at), reason: cancelled.reasonText } : null,
    unit: unit.name,
    payer: payer.fullName,
    payerAddress: payer.address,
    dossierCode: payment.dossierCode,
    procedureName: payable?.procedureName ?? '',
    procedureCode: payment.procedureCode,
    kind: KIND_WORDS[payment.kind],
    lineName: lineName(payment),
    amount: formatNumber(payment.amountVnd),
    amountInWords: amountInWords(payment.amountVnd),
    method: METHOD_WORDS[payment.method],
    paidAt: formatDateTime(payment.paidAt),
    cashier: receipt.issuedByName,
  });
}
