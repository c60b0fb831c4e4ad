import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { OnlineOrder } from '../domain/online-order.ts';
import { selectOrders, toOrder } from './orders.ts';
import { inUnits } from './payables.ts';

const MOST = 100;

/** Orders of the actor's units whose money came but could not be booked, the latest first. */
export async function disputedOrders(context: Context): Promise<OnlineOrder[]> {
  const rows = await selectOrders(context)
    .where('state', '=', 'disputed')
    .where(inUnits(scopeOf(context.actor, 'fees.read')))
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(toOrder);
}
