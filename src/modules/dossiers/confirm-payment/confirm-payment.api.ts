import { defineTransitionApi } from '../transition/transition-api.ts';
import { confirmPayment, confirmPaymentSchema } from './confirm-payment.ts';

export const confirmPaymentApi = defineTransitionApi({
  verb: 'confirmPayment',
  noun: 'payments',
  summary: 'Confirm that the financial obligation is met; the clock goes on',
  body: confirmPaymentSchema,
  carryOut: confirmPayment,
});
