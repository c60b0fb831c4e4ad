import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { isOver, type OnlineOrder } from '../domain/online-order.ts';
import { findProvider } from '../providers/find-provider.ts';
import type { StatusAnswer } from '../providers/provider.ts';
import { claimSilentOrders, getOrder } from '../sql/orders.ts';
import { close, settleOrder } from './settle-order.ts';

const AT_ONCE = 50;

/** Asks the platform for every order of which no callback came: a lost one costs minutes, not money. No transaction is open meanwhile. */
export const askPlatform = defineJobInSteps({
  name: 'fees.ask-platform',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    const { provider, orders } = await inTransaction(async (context) => {
      const found = findProvider(context);
      return { provider: found, orders: found ? await claimSilentOrders(context, found.name, AT_ONCE) : [] };
    });
    for (const order of orders) {
      const answer = await provider?.queryStatus({ orderId: order.id });
      if (answer) await inTransaction((context) => conclude(context, order, answer));
    }
  },
});

async function conclude(context: Context, order: OnlineOrder, answer: StatusAnswer): Promise<void> {
  if ('report' in answer) await settleOrder(context, order.provider, answer.report);
  else if (answer.none === 'waiting' && isOver(order, context.clock.now())) await giveUp(context, order);
}

/** Unless a callback came while we asked. */
async function giveUp(context: Context, order: OnlineOrder): Promise<void> {
  const { state } = await getOrder(context, order.id);
  if (state === 'waiting') await close(context, order, { state: 'expired' });
}
