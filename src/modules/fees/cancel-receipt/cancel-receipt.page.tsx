import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { receiptName } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { PaymentFacts } from '../show-fees/payment-facts.tsx';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { cancelReceipt, cancelReceiptSchema } from './cancel-receipt.ts';

export const cancelReceiptPage = defineForm({
  id: 'fees.cancel-receipt.page',
  path: feesPaths.cancelReceipt(':id'),
  access: 'fees.cancel-receipt',
  schema: cancelReceiptSchema,
  async render(context, { params }, state) {
    const payment = await getPaymentOfReceipt(context, params.id ?? '');
    authorize(context, 'fees.cancel-receipt', payment.unitId);
    const title = `Hủy biên lai ${receiptName(payment.receipt)}`;
    const lead = 'Số biên lai được giữ lại cùng lý do; khoản này trở lại thành chưa nộp.';
    return view(
      { title, lead, breadcrumb: [{ text: 'Phí, lệ phí', href: feesPaths.payments }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <PaymentFacts payment={payment} />
        <TextArea
          name="reasonText"
          label="Lý do hủy"
          rows={3}
          value={typed(state, 'reasonText')}
          error={errorFor(state.errors, 'reasonText')}
        />
        <ActionBar>
          <Button variant="danger">Hủy biên lai</Button>
          <a class="govuk-link" href={feesPaths.dossier(payment.dossierId)}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const { dossierId, receipt } = await cancelReceipt(context, params.id ?? '', input);
    return seeOther(feesPaths.dossier(dossierId), `Đã hủy biên lai ${receiptName(receipt)}.`);
  },
});
