import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { PageRequest } from '#platform/http/operation.ts';
import { Problem } from '#platform/problem.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { readWrittenDate } from '../domain/written-date.ts';
import { findDay } from '../sql/calendar-days.ts';

/** @throws Problem notFound if nothing stands on this date */
export async function getDay(context: Context, date: Temporal.PlainDate): Promise<CalendarDay> {
  authorize(context, 'calendar.read');
  const day = await findDay(context, date);
  if (!day) throw new Problem('notFound', 'calendar.no-such-day');
  return day;
}

/** The date in the address of a page. @throws Problem notFound if it is none */
export function readDateOfPath(request: PageRequest): Temporal.PlainDate {
  const date = readWrittenDate(request.params.ngay ?? '');
  if (!date) throw new Problem('notFound', 'calendar.no-such-day');
  return date;
}
