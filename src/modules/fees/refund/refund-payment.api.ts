import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { refundPayment, refundSchema } from './refund-payment.ts';

export const refundApi = defineApi({
  id: 'fees.refund',
  method: 'post',
  path: '/api/receipts/{id}/refunds',
  access: 'fees.refund',
  summary: 'Give a payment back the way it came (hoàn trả)',
  params: z.object({ id: z.string() }),
  body: refundSchema,
  answer: z.object({ paymentId: z.string(), amountVnd: z.number().int() }),
  status: 201,
  async handle(context, { params, body }) {
    const { id, amountVnd } = await refundPayment(context, params.id, body);
    return { paymentId: id, amountVnd };
  },
});
