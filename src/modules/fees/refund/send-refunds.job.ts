import { z } from 'zod';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { findProvider } from '../providers/find-provider.ts';
import { markRefundSent, waitingRefunds } from '../sql/undo-payment.ts';

const AT_ONCE = 50;

/** Has the platform give back what leaders decided; what it does not take now is tried again with the next run, under the same id. */
export const sendRefunds = defineJobInSteps({
  name: 'fees.send-refunds',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    const { provider, refunds } = await inTransaction(async (context) => ({
      provider: findProvider(context),
      refunds: await waitingRefunds(context, AT_ONCE),
    }));
    for (const { id: refundId, orderId, amountVnd, provider: name } of refunds) {
      if (!provider || provider.name !== name) continue;
      const answer = await provider.refund({ refundId, orderId, amountVnd });
      if ('providerReference' in answer)
        await inTransaction((context) => markRefundSent(context, refundId, answer.providerReference));
    }
  },
});
