import { getDossier } from '#modules/dossiers/index.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { formatReceiptNumber } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { receiptPdf } from './receipt-pdf.ts';

/** The receipt on paper, for whoever may read its dossier. */
export const receiptPage = definePage({
  id: 'fees.receipt.page',
  path: feesPaths.receipt(':id'),
  access: 'fees.read',
  async load(context, { params }) {
    const payment = await getPaymentOfReceipt(context, params.id ?? '');
    await getDossier(context, payment.dossierId);
    const { series, number } = payment.receipt;
    return pdf(await receiptPdf(context, payment), `bien-lai-${series}-${formatReceiptNumber(number)}.pdf`);
  },
});
