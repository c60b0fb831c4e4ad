import { record } from '#platform/audit/record.ts';
import { type Context, newId } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { dueOf } from '../domain/obligation.ts';
import { isOver, type OnlineOrder, ORDER_MINUTES } from '../domain/online-order.ts';
import { findProvider } from '../providers/find-provider.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { lockBook } from '../sql/book-payment.ts';
import { getOrder, insertOrder, ordersOfDossier } from '../sql/orders.ts';
import { findPayingDossier } from '../sql/payables.ts';

/** What a citizen who knows the code may know: how much is due. Undefined if there is no such dossier or it never cost anything. */
export async function findDueByCode(context: Context, code: string) {
  const dossierId = await findPayingDossier(context, code);
  if (dossierId === undefined) return undefined;
  const { lines, totalVnd } = dueOf((await feesOfDossier(context, dossierId)).obligations);
  return { dossierId, code, lines, totalVnd };
}

/**
 * Opens an order for all that is due of the dossier with this code, or answers the one that still waits: pressing twice is one
 * order. @throws Problem notFound fees.nothing-due, unavailable fees.no-provider
 */
export async function openOrder(context: Context, code: string): Promise<OnlineOrder> {
  const provider = findProvider(context);
  if (!provider) throw new Problem('unavailable', 'fees.no-provider');
  const known = await findDueByCode(context, code);
  const unitId = known?.lines[0]?.payable.unitId;
  if (!known || unitId === undefined) throw new Problem('notFound', 'fees.nothing-due');
  await lockBook(context, unitId);
  const now = context.clock.now();
  const waiting = (await ordersOfDossier(context, known.dossierId)).find(
    (order) => order.state === 'waiting' && order.amountVnd === known.totalVnd && !isOver(order, now),
  );
  if (waiting) return waiting;
  const id = newId(context);
  await insertOrder(context, {
    id,
    dossierId: known.dossierId,
    dossierCode: known.code,
    unitId,
    provider: provider.name,
    amountVnd: known.totalVnd,
    lines: known.lines.map(({ payable }) => payable.line),
    createdAt: now,
    expiresAt: now.add({ minutes: ORDER_MINUTES }),
  });
  const data = { amountVnd: known.totalVnd, dossierCode: code };
  await record(context, {
    type: 'onlineOrder.opened',
    subjectKind: 'onlineOrder',
    subjectId: id,
    unitId,
    data,
  });
  return getOrder(context, id);
}
