import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { findOpenPause } from '../sql/pauses.ts';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { confirmPayment, confirmPaymentSchema } from './confirm-payment.ts';

export const confirmPaymentPage = defineTransitionForm({
  verb: 'confirmPayment',
  schema: confirmPaymentSchema,
  done: 'đã xác nhận nghĩa vụ tài chính, hạn trả được tính lại.',
  async fields(context, dossier, state) {
    const pause = await findOpenPause(context, dossier.id);
    return (
      <>
        <Notice tone="info" text={`Số tiền phải nộp: ${formatNumber(pause?.amountVnd ?? 0)} đồng.`} />
        <TextField
          label="Số biên lai, chứng từ nộp tiền"
          name="receiptNumber"
          optional
          width="code"
          value={typed(state, 'receiptNumber')}
          error={errorFor(state.errors, 'receiptNumber')}
        />
      </>
    );
  },
  submit: confirmPayment,
});
