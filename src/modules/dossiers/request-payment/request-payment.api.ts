import { defineTransitionApi } from '../transition/transition-api.ts';
import { requestPayment, requestPaymentSchema } from './request-payment.ts';

export const requestPaymentApi = defineTransitionApi({
  verb: 'requestPayment',
  noun: 'payment-requests',
  summary: 'Ask the applicant to meet a financial obligation; the clock stops (nghĩa vụ tài chính)',
  body: requestPaymentSchema,
  carryOut: requestPayment,
});
