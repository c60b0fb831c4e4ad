import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, SelectField, TextArea } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { REFUND_REASONS, receiptName } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { PaymentFacts } from '../show-fees/payment-facts.tsx';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { REFUND_WORDS } from '../words.ts';
import { refundPayment, refundSchema } from './refund-payment.ts';

export const refundPage = defineForm({
  id: 'fees.refund.page',
  path: feesPaths.refund(':id'),
  access: 'fees.refund',
  schema: refundSchema,
  async render(context, { params }, state) {
    const payment = await getPaymentOfReceipt(context, params.id ?? '');
    authorize(context, 'fees.refund', payment.unitId);
    const title = `Hoàn trả biên lai ${receiptName(payment.receipt)}`;
    const lead = 'Hoàn trả toàn bộ số tiền theo cách công dân đã nộp.';
    return view(
      { title, lead, breadcrumb: [{ text: 'Phí, lệ phí', href: feesPaths.payments }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <PaymentFacts payment={payment} />
        <SelectField
          name="reason"
          label="Trường hợp"
          empty="Chọn trường hợp"
          options={REFUND_REASONS.map((value) => ({ value, text: REFUND_WORDS[value] }))}
          value={typed(state, 'reason')}
          error={errorFor(state.errors, 'reason')}
        />
        <TextArea
          name="reasonText"
          label="Lý do, căn cứ hoàn trả"
          rows={3}
          value={typed(state, 'reasonText')}
          error={errorFor(state.errors, 'reasonText')}
        />
        <ActionBar>
          <Button variant="danger">Hoàn trả</Button>
          <a class="govuk-link" href={feesPaths.dossier(payment.dossierId)}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const payment = await refundPayment(context, params.id ?? '', input);
    return seeOther(
      feesPaths.dossier(payment.dossierId),
      `Đã ghi hoàn trả ${formatNumber(payment.amountVnd)} đồng.`,
    );
  },
});
