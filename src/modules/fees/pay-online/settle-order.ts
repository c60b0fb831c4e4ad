import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { takeMoney } from '../collect/take-money.ts';
import { dueOf } from '../domain/obligation.ts';
import type { OnlineOrder } from '../domain/online-order.ts';
import type { ProviderReport } from '../providers/provider.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { lockBook } from '../sql/book-payment.ts';
import { getOrder, insertProviderEvent, type Settlement, settleRow } from '../sql/orders.ts';

/** What follows from a report: booked, or kept as a discrepancy that an officer has to clear up. */
type Verdict = 'paid' | 'failed' | 'disputed' | 'known';

/**
 * Books what a platform reports, by callback or when asked: once, however often it is told. Money of another amount than the
 * order's, or for what is not owed any more, is booked nowhere but kept as a discrepancy.
 */
export async function settleOrder(
  context: Context,
  provider: string,
  report: ProviderReport,
): Promise<Verdict> {
  const system: Context = { ...context, actor: { kind: 'system', name: 'fees' } };
  const { unitId } = await getOrder(system, report.orderId);
  await lockBook(system, unitId);
  const order = await getOrder(system, report.orderId);
  const fresh = order.provider === provider && (await insertProviderEvent(system, provider, report));
  if (!fresh || order.state === 'paid' || order.state === 'disputed') return 'known';
  if (report.outcome === 'failed') {
    if (order.state !== 'waiting') return 'known';
    await close(system, order, { state: 'failed', providerReference: report.providerReference });
    return 'failed';
  }
  return settlePaid(system, order, report);
}

async function settlePaid(context: Context, order: OnlineOrder, report: ProviderReport): Promise<Verdict> {
  const { providerReference, amountVnd: reportedVnd } = report;
  if (reportedVnd !== order.amountVnd) {
    await close(context, order, {
      state: 'disputed',
      dispute: 'amountDiffers',
      reportedVnd,
      providerReference,
    });
    return 'disputed';
  }
  const { obligations } = await feesOfDossier(context, order.dossierId);
  const due = dueOf(obligations.filter(({ payable }) => order.lines.includes(payable.line)));
  if (due.lines.length !== order.lines.length || due.totalVnd !== order.amountVnd) {
    await close(context, order, { state: 'disputed', dispute: 'notOwed', reportedVnd, providerReference });
    return 'disputed';
  }
  await takeMoney(context, {
    dossierId: order.dossierId,
    lines: due.lines,
    method: 'online',
    reference: providerReference,
    order: { id: order.id, provider: order.provider },
  });
  await close(context, order, { state: 'paid', providerReference });
  return 'paid';
}

/** The end of an order, with its event. */
export async function close(context: Context, order: OnlineOrder, settlement: Settlement): Promise<void> {
  await settleRow(context, order.id, settlement);
  const { state, dispute = null, reportedVnd = null } = settlement;
  const type = EVENTS[state];
  const data = { amountVnd: order.amountVnd, dispute, reportedVnd, dossierCode: order.dossierCode };
  await record(context, {
    type,
    subjectKind: 'onlineOrder',
    subjectId: order.id,
    unitId: order.unitId,
    data,
  });
}

const EVENTS = {
  paid: 'onlineOrder.paid',
  failed: 'onlineOrder.failed',
  disputed: 'onlineOrder.disputed',
  expired: 'onlineOrder.expired',
} as const;
