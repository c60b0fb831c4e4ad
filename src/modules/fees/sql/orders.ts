import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import type { FeesOnlineOrder } from '#platform/sql/schema/fees.ts';
import { type Dispute, nextAsk, type OnlineOrder } from '../domain/online-order.ts';
import type { ProviderReport } from '../providers/provider.ts';

export function toOrder(row: Selectable<FeesOnlineOrder>): OnlineOrder {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    unitId: row.unit_id,
    provider: row.provider,
    amountVnd: row.amount_vnd,
    lines: row.lines,
    state: row.state as OnlineOrder['state'],
    dispute: row.dispute as OnlineOrder['dispute'],
    reportedVnd: row.reported_vnd,
    providerReference: row.provider_reference,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    asked: row.asked,
    settledAt: row.settled_at,
  };
}

/** All orders, to be narrowed by whoever may see them. */
export function selectOrders(context: Context) {
  return context.db.selectFrom('fees.online_order').selectAll().where('province_id', '=', context.provinceId);
}

/** Whoever knows the id may ask: it was given to the citizen only. @throws Problem notFound */
export async function getOrder(context: Context, id: string): Promise<OnlineOrder> {
  const row = isUuid(id) ? await selectOrders(context).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Problem('notFound', 'fees.order-not-found');
  return toOrder(row);
}

export async function ordersOfDossier(context: Context, dossierId: string): Promise<OnlineOrder[]> {
  const rows = await selectOrders(context).where('dossier_id', '=', dossierId).orderBy('id').execute();
  return rows.map(toOrder);
}

export async function insertOrder(
  context: Context,
  order: Omit<OnlineOrder, 'state' | 'dispute' | 'reportedVnd' | 'providerReference' | 'asked' | 'settledAt'>,
): Promise<void> {
  await context.db
    .insertInto('fees.online_order')
    .values({
      province_id: context.provinceId,
      id: order.id,
      dossier_id: order.dossierId,
      dossier_code: order.dossierCode,
      unit_id: order.unitId,
      provider: order.provider,
      amount_vnd: order.amountVnd,
      lines: [...order.lines],
      state: 'waiting',
      created_at: order.createdAt,
      expires_at: order.expiresAt,
      ask_at: nextAsk(0, order.createdAt),
    })
    .execute();
}

/** Remembers that the platform told this; false if it had told it before. */
export async function insertProviderEvent(
  context: Context,
  provider: string,
  { eventId, orderId, outcome, amountVnd }: ProviderReport,
): Promise<boolean> {
  const inserted = await context.db
    .insertInto('fees.provider_event')
    .values({
      province_id: context.provinceId,
      provider,
      event_id: eventId,
      order_id: orderId,
      outcome,
      amount_vnd: amountVnd,
      received_at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export interface Settlement {
  readonly state: Exclude<OnlineOrder['state'], 'waiting'>;
  readonly dispute?: Dispute;
  readonly reportedVnd?: number;
  readonly providerReference?: string;
}

export async function settleRow(context: Context, id: string, settlement: Settlement): Promise<void> {
  await context.db
    .updateTable('fees.online_order')
    .set({
      state: settlement.state,
      dispute: settlement.dispute ?? null,
      reported_vnd: settlement.reportedVnd ?? null,
      provider_reference: settlement.providerReference ?? null,
      ask_at: null,
      settled_at: context.clock.now(),
    })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .execute();
}

/** Takes the orders of which nothing was heard: each is asked for by one worker, and again later if that one is lost. */
export async function claimSilentOrders(
  context: Context,
  provider: string,
  size: number,
): Promise<OnlineOrder[]> {
  const now = context.clock.now();
  const rows = await context.db
    .updateTable('fees.online_order')
    .set((eb) => ({
      asked: sql<number>`asked + 1`,
      ask_at: sql<Temporal.Instant>`${now}::timestamptz + least(60, 3 * power(2, least(${eb.ref('asked')} + 1, 5))) * interval '1 minute'`,
    }))
    .where('province_id', '=', context.provinceId)
    .where('provider', '=', provider)
    .where('state', '=', 'waiting')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('fees.online_order')
        .select('id')
        .where('province_id', '=', context.provinceId)
        .where('state', '=', 'waiting')
        .where('ask_at', '<=', now)
        .orderBy('ask_at')
        .limit(size)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return rows.map(toOrder);
}
