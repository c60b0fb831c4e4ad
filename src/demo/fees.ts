import { addOfficeMinutes, type WorkingCalendar } from '#modules/calendar/index.ts';
import { getDossier } from '#modules/dossiers/index.ts';
import { collectFees, exemptFee, openOrder, settleOrder } from '#modules/fees/index.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { uuidV7 } from '#platform/ids.ts';
import type { DemoOffice } from './offices.ts';
import type { Random } from './random.ts';

interface Intake {
  readonly at: Temporal.Instant;
  readonly office: DemoOffice;
  readonly calendar: WorkingCalendar;
  readonly now: Temporal.Instant;
  /** A chance of its own, so that the rest of the demo stays as it is. */
  readonly money: Random;
}

const UNPAID = 0.08;
const EXEMPT = 0.05;
/** Of a hundred online payments one arrives with another amount: something to clear up at /doi-soat. */
const DISPUTED = 0.01;

/** The citizen pays a few minutes after receipt, most of them. Answers how many entries the dossier's history got. */
export async function payAtIntake(context: Context, dossierId: string, intake: Intake): Promise<number> {
  const { money, office, calendar, now } = intake;
  const at = addOfficeMinutes(calendar, intake.at, 3);
  const receptionist = office.actor('receptionist');
  const { feeVnd, channel, code } = await getDossier({ ...context, actor: receptionist }, dossierId);
  if (feeVnd === 0 || Temporal.Instant.compare(at, now) > 0) return 0;
  const chance = money.next();
  if (chance < UNPAID) return 0;
  const ids = { next: (moment: Temporal.Instant) => uuidV7(moment, money.bytes(10)) };
  const then: Context = { ...context, actor: receptionist, ids, clock: fixedClock(at.toString()) };
  if (chance < UNPAID + EXEMPT) {
    const ground = money.pick(['poorHousehold', 'meritorious', 'disabled'] as const);
    const groundText = 'Đã xuất trình giấy tờ chứng minh thuộc đối tượng được miễn.';
    await exemptFee(then, dossierId, 0, { amountVnd: feeVnd, ground, groundText });
  } else if (channel === 'online' && money.next() < 0.85) return payOnline(then, code, money);
  else {
    const method = channel === 'postal' ? 'postal' : money.next() < 0.8 ? 'cash' : 'transfer';
    const reference = method === 'cash' ? '' : `CT${money.between(100_000, 999_999)}`;
    await collectFees(then, dossierId, { totalVnd: feeVnd, method, reference });
  }
  return 1;
}

/** By the platform that only pretends, which the demo is set to. */
async function payOnline(context: Context, code: string, money: Random): Promise<number> {
  const order = await openOrder(context, code);
  const amountVnd = money.next() < DISPUTED ? order.amountVnd - 1000 : order.amountVnd;
  const report = {
    eventId: `demo-${order.id}`,
    orderId: order.id,
    outcome: 'paid' as const,
    amountVnd,
    providerReference: `THU-NGHIEM-${money.between(100_000, 999_999)}`,
  };
  return (await settleOrder(context, order.provider, report)) === 'paid' ? 1 : 0;
}
