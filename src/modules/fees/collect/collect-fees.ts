import { z } from 'zod';
import { getDossier } from '#modules/dossiers/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { dueOf } from '../domain/obligation.ts';
import { COUNTER_METHODS, type Receipt } from '../domain/payment.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { lockBook } from '../sql/book-payment.ts';
import { findCashDay } from '../sql/cash-days.ts';
import { wholeDong } from '../whole-dong.ts';
import { takeMoney } from './take-money.ts';

export const collectSchema = z
  .object({
    /** The sum that was shown to the citizen. */
    totalVnd: wholeDong(1),
    method: z.enum(COUNTER_METHODS, 'fees.method'),
    reference: z.string().max(100, 'platform.too-long').default(''),
  })
  .refine(({ method, reference }) => method === 'cash' || reference.trim() !== '', {
    path: ['reference'],
    message: 'fees.reference-missing',
  });
export type CollectInput = z.output<typeof collectSchema>;

/**
 * Thu phí, lệ phí tại quầy (61 art. 22): all that is due, against one receipt a line.
 * @throws Problem conflict fees.amount-changed when another sum is due than the one that was shown
 */
export async function collectFees(
  context: Context,
  dossierId: string,
  input: CollectInput,
): Promise<Receipt[]> {
  const dossier = await getDossier(context, dossierId);
  authorize(context, 'fees.collect', dossier.receivingUnitId);
  await lockBook(context, dossier.receivingUnitId);
  if (input.method === 'cash') await refuseClosedDay(context, dossier.receivingUnitId);
  const { lines, totalVnd } = dueOf((await feesOfDossier(context, dossierId)).obligations);
  if (lines.length === 0) throw new Problem('conflict', 'fees.nothing-due');
  if (totalVnd !== input.totalVnd) throw new Problem('conflict', 'fees.amount-changed', { amount: totalVnd });
  return takeMoney(context, { dossierId, lines, method: input.method, reference: input.reference.trim() });
}

/** Who has counted his cash of today takes no more of it today. */
async function refuseClosedDay(context: Context, unitId: string): Promise<void> {
  const { officerId } = getOfficer(context);
  const closed = await findCashDay(context, {
    unitId,
    day: vietnamDate(context.clock.now()),
    cashierId: officerId,
  });
  if (closed) throw new Problem('conflict', 'fees.day-closed');
}
