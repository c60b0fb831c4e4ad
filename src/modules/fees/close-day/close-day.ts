import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { lockBook } from '../sql/book-payment.ts';
import { type CashDay, expectedCash, findCashDay, insertCashDay } from '../sql/cash-days.ts';
import { wholeDong } from '../whole-dong.ts';

export const closeDaySchema = z.object({
  unitId: z.uuid('fees.unit-missing'),
  day: z.iso.date('fees.day').transform((text) => Temporal.PlainDate.from(text)),
  countedVnd: wholeDong(0),
  explanation: z.string().max(2000, 'platform.too-long').default(''),
});

/**
 * Chốt quỹ tiền mặt: the cashier counts his drawer of one day. What differs from the books is explained; a closed day takes no
 * more cash of his and none of its receipts is cancelled. @throws Problem invalid fees.difference-unexplained, fees.day-ahead
 */
export async function closeDay(context: Context, input: z.output<typeof closeDaySchema>): Promise<CashDay> {
  const { unitId, day, countedVnd } = input;
  authorize(context, 'fees.close-day', unitId);
  const officer = getOfficer(context);
  if (Temporal.PlainDate.compare(day, vietnamDate(context.clock.now())) > 0)
    throw invalidField('day', 'fees.day-ahead');
  // Nobody takes cash at this unit meanwhile.
  await lockBook(context, unitId);
  const key = { unitId, day, cashierId: officer.officerId };
  if (await findCashDay(context, key)) throw new Problem('conflict', 'fees.day-closed-already');
  const expectedVnd = await expectedCash(context, key);
  const explanation = input.explanation.trim();
  if (countedVnd !== expectedVnd && explanation.replace(/\s/g, '').length < 10)
    throw invalidField('explanation', 'fees.difference-unexplained', { amount: expectedVnd });
  const closed = {
    ...key,
    cashierName: officer.name,
    expectedVnd,
    countedVnd,
    explanation,
    closedAt: context.clock.now(),
  };
  await insertCashDay(context, closed);
  await record(context, {
    type: 'cashDay.closed',
    subjectKind: 'cashDay',
    subjectId: newId(context),
    unitId,
    data: { day: day.toString(), expectedVnd, countedVnd, explanation },
  });
  return closed;
}
