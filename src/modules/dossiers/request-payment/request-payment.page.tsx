import { typed } from '#platform/http/form-values.ts';
import { errorFor, TextArea, TextField } from '#ui/fields.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { requestPayment, requestPaymentSchema } from './request-payment.ts';

export const requestPaymentPage = defineTransitionForm({
  verb: 'requestPayment',
  schema: requestPaymentSchema,
  done: 'đã yêu cầu thực hiện nghĩa vụ tài chính, đồng hồ tạm dừng.',
  fields: (_context, _dossier, state) => (
    <>
      <TextField
        label="Số tiền (đồng)"
        hint="Chỉ viết chữ số, ví dụ 1250000."
        name="amountVnd"
        inputmode="numeric"
        width="code"
        value={typed(state, 'amountVnd')}
        error={errorFor(state.errors, 'amountVnd')}
      />
      <TextArea
        label="Căn cứ"
        hint="Thông báo của cơ quan thuế, quy định về phí, lệ phí; nơi và cách nộp."
        name="reasonText"
        rows={4}
        value={typed(state, 'reasonText')}
        error={errorFor(state.errors, 'reasonText')}
      />
    </>
  ),
  submit: requestPayment,
});
