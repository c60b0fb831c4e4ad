import { unitNames } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { toCsv } from '#platform/text/csv.ts';
import { formatDateTime } from '#ui/format.ts';
import { formatReceiptNumber, type Payment } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { listPayments, unitsWithPayments } from '../sql/payment-list.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';
import { readFilter } from './payment-query.ts';

const MOST_EXPORTED = 10_000;

/** GET /phi-le-phi/xuat.csv: the list with its filters, as a table for a spreadsheet; no names of citizens. */
export const exportPaymentsPage = definePage({
  id: 'fees.payments-export',
  path: feesPaths.exportPayments,
  access: 'fees.read',
  async load(context, { query }) {
    authorize(context, 'fees.read');
    const { filter } = readFilter(context, query);
    const payments = await listPayments(context, filter, { size: MOST_EXPORTED });
    const names = await unitNames(context, await unitsWithPayments(context, filter));
    return {
      kind: 'download',
      bytes: toCsv([HEAD, ...payments.map((payment) => lineOf(payment, names))]),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `phi-le-phi-${filter.from}-${filter.to}.csv`,
    };
  },
});

const HEAD = [
  'Mẫu biên lai',
  'Ký hiệu',
  'Số biên lai',
  'Mã hồ sơ',
  'Mã thủ tục',
  'Loại',
  'Cách nộp',
  'Số tiền (đồng)',
  'Chứng từ',
  'Thu lúc',
  'Người thu',
  'Nơi thu',
  'Hủy lúc',
  'Lý do hủy',
  'Hoàn trả lúc',
];

function lineOf(payment: Payment, names: ReadonlyMap<string, string>): string[] {
  const { receipt, cancelled, refund } = payment;
  return [
    receipt.templateCode,
    receipt.series,
    formatReceiptNumber(receipt.number),
    payment.dossierCode,
    payment.procedureCode,
    KIND_WORDS[payment.kind],
    METHOD_WORDS[payment.method],
    String(payment.amountVnd),
    payment.reference,
    formatDateTime(payment.paidAt),
    receipt.issuedByName,
    names.get(payment.unitId) ?? '',
    cancelled ? formatDateTime(cancelled.at) : '',
    cancelled?.reasonText ?? '',
    refund ? formatDateTime(refund.decidedAt) : '',
  ];
}
