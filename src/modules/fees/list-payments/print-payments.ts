import { printing } from '#modules/dossiers/index.ts';
import { getUnit } from '#modules/organization/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { renderPdf } from '#platform/render/render-pdf.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { amountInWords } from '../domain/amount-in-words.ts';
import { PAYMENT_METHODS, type Payment, receiptName } from '../domain/payment.ts';
import { type TotalsRow, totalsTable } from '../domain/totals.ts';
import { feesPaths } from '../paths.ts';
import { listPayments, sumPayments } from '../sql/payment-list.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';
import { periodText, readFilter } from './payment-query.ts';

/** About sixty pages; a longer list is exported. */
const MOST_PRINTED = 2_000;

/** GET /phi-le-phi/bang-ke.pdf: the list to be signed, of the chosen unit or else the actor's own. */
export const printPaymentsPage = definePage({
  id: 'fees.payments-print',
  path: feesPaths.printPayments,
  access: 'fees.read',
  async load(context, { query }) {
    authorize(context, 'fees.read');
    const officer = getOfficer(context);
    const { filter } = readFilter(context, query);
    const payments = await listPayments(context, filter, { size: MOST_PRINTED });
    const totals = totalsTable(await sumPayments(context, filter));
    const unit = await getUnit(context, filter.unitId ?? officer.unitId);
    const head = await printing.letterheadOf(context, unit, vietnamDate(context.clock.now()));
    const bytes = await renderPdf(`${import.meta.dirname}/payment-list.typ`, {
      head: printing.templateHead(head, 'Bảng kê thu phí, lệ phí', null),
      period: periodText(filter),
      payments: payments.toReversed().map(lineOf),
      methods: PAYMENT_METHODS.map((method) => METHOD_WORDS[method]),
      totals: totals.map(totalsLine),
      amountInWords: amountInWords(totals.at(-1)?.amountVnd ?? 0),
      writer: officer.name,
    });
    return pdf(bytes, `bang-ke-thu-phi-${filter.from}-${filter.to}.pdf`);
  },
});

function lineOf(payment: Payment) {
  return {
    receipt: receiptName(payment.receipt),
    dossier: payment.dossierCode,
    kind: KIND_WORDS[payment.kind],
    method: METHOD_WORDS[payment.method],
    amount: formatNumber(payment.amountVnd),
    paidAt: formatDateTime(payment.paidAt),
    note: payment.cancelled
      ? `Đã hủy: ${payment.cancelled.reasonText}`
      : payment.refund
        ? 'Đã hoàn trả'
        : payment.reference,
  };
}

function totalsLine({ kind, payments, byMethod, amountVnd }: TotalsRow) {
  return {
    kind: KIND_WORDS[kind],
    payments: formatNumber(payments),
    amounts: PAYMENT_METHODS.map((method) => formatNumber(byMethod[method])),
    sum: formatNumber(amountVnd),
  };
}
