import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { Problem } from '#platform/problem.ts';
import { findProvider } from '../providers/find-provider.ts';
import { callbackSchema } from '../providers/provider.ts';
import { settleOrder } from './settle-order.ts';

/** What a payment platform tells us. Told twice it changes nothing the second time; without its signature it is refused. */
export const callbackApi = defineApi({
  id: 'fees.callback',
  method: 'post',
  path: '/api/payment-callbacks/{provider}',
  access: 'public',
  summary: 'A payment platform reports how an order went; signed with the shared secret',
  params: z.object({ provider: z.string() }),
  body: callbackSchema.openapi('PaymentCallback'),
  answer: z.object({ accepted: z.literal(true) }),
  async handle(context, { params, body }) {
    const provider = findProvider(context);
    if (provider?.name !== params.provider) throw new Problem('notFound', 'fees.no-provider');
    const report = provider.verifyCallback(body);
    if (!report) throw new Problem('invalid', 'fees.callback-signature');
    await settleOrder(context, provider.name, report);
    return { accepted: true } as const;
  },
});
