import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { type OnlineOrder, ORDER_STATES } from '../domain/online-order.ts';
import { findProvider } from '../providers/find-provider.ts';
import { getOrder } from '../sql/orders.ts';
import { openOrder } from './open-order.ts';

const orderSchema = z
  .object({
    id: z.string(),
    dossierCode: z.string(),
    amountVnd: z.number().int(),
    state: z.enum(ORDER_STATES),
    expiresAt: z.string(),
  })
  .openapi('OnlineOrder');

function toAnswer({
  id,
  dossierCode,
  amountVnd,
  state,
  expiresAt,
}: OnlineOrder): z.input<typeof orderSchema> {
  return { id, dossierCode, amountVnd, state, expiresAt: expiresAt.toString() };
}

export const payApi = defineApi({
  id: 'fees.pay',
  method: 'post',
  path: '/api/online-orders',
  access: 'public',
  summary: 'Open an order for all that is due of a dossier; whoever knows its code may pay (nộp trực tuyến)',
  body: z.object({ code: z.string('fees.code-missing').max(60) }),
  answer: orderSchema.extend({ payUrl: z.string() }),
  status: 201,
  async handle(context, { body }) {
    const order = await openOrder(context, body.code.trim().toUpperCase());
    const payUrl = findProvider(context)?.createPayment({ ...order, orderId: order.id }).payUrl ?? '';
    return { ...toAnswer(order), payUrl };
  },
});

export const orderApi = defineApi({
  id: 'fees.order',
  method: 'get',
  path: '/api/online-orders/{id}',
  access: 'public',
  summary: 'How an order stands; its id is known to who opened it',
  params: z.object({ id: z.string() }),
  answer: orderSchema,
  handle: async (context, { params }) => toAnswer(await getOrder(context, params.id)),
});
