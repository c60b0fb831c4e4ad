import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { cancelReceipt, cancelReceiptSchema } from './cancel-receipt.ts';

export const cancelReceiptApi = defineApi({
  id: 'fees.cancel-receipt',
  method: 'post',
  path: '/api/receipts/{id}/cancellations',
  access: 'fees.cancel-receipt',
  summary: 'Cancel a receipt that was written by mistake; its number stays (hủy biên lai)',
  params: z.object({ id: z.string() }),
  body: cancelReceiptSchema,
  answer: z.object({ id: z.string() }),
  status: 201,
  async handle(context, { params, body }) {
    const { receipt } = await cancelReceipt(context, params.id, body);
    return { id: receipt.id };
  },
});
