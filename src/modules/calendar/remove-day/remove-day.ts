import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { getDay } from '../set-day/get-day.ts';
import { recordDay } from '../set-day/set-day.ts';
import { deleteDay } from '../sql/calendar-days.ts';

export interface RemoveDayInput {
  readonly date: Temporal.PlainDate;
  /** Why; kept in the history of the year. */
  readonly reason: string;
}

/** Make a date a plain day of the week again. @throws Problem notFound if it has no entry (any more) */
export async function removeDay(context: Context, { date, reason }: RemoveDayInput): Promise<void> {
  authorize(context, 'calendar.administer');
  const day = await getDay(context, date);
  if (!(await deleteDay(context, date))) throw new Problem('notFound', 'calendar.no-such-day');
  await recordDay(context, 'calendarDay.removed', day, { reason });
}
