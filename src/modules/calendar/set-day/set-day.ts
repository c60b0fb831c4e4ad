import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { formatDate } from '#ui/format.ts';
import { type CalendarDay, sameDay, weekdayFault } from '../domain/calendar-day.ts';
import { calendarYearId } from '../domain/calendar-year.ts';
import { findDay, insertMissingDays, saveDays } from '../sql/calendar-days.ts';

/**
 * Enter a date that has no entry. Sent twice it is one entry.
 * @throws Problem invalid at `date` if something else stands there, or the kind cannot stand on that weekday
 */
export async function addDay(context: Context, day: CalendarDay): Promise<void> {
  authorize(context, 'calendar.administer');
  refuseMisplaced(day);
  const added = await insertMissingDays(context, [day]);
  if (added.length > 0) return recordDay(context, 'calendarDay.added', day);
  const standing = await findDay(context, Temporal.PlainDate.from(day.date));
  if (!standing || sameDay(standing, day)) return;
  throw invalidField('date', 'calendar.date-taken', { date: formatDate(day.date), name: standing.name });
}

/** Say something else of a date. @throws Problem notFound if it has no entry; invalid at `kind` as addDay */
export async function changeDay(context: Context, day: CalendarDay): Promise<void> {
  authorize(context, 'calendar.administer');
  const before = await findDay(context, Temporal.PlainDate.from(day.date));
  if (!before) throw new Problem('notFound', 'calendar.no-such-day');
  refuseMisplaced(day);
  if (sameDay(before, day)) return;
  await saveDays(context, [day]);
  await recordDay(context, 'calendarDay.changed', day, { before });
}

/** Whatever stands on the date: afterwards this does. @throws Problem as addDay */
export async function putDay(context: Context, day: CalendarDay): Promise<void> {
  authorize(context, 'calendar.administer');
  const before = await findDay(context, Temporal.PlainDate.from(day.date));
  return before ? changeDay(context, day) : addDay(context, day);
}

function refuseMisplaced(day: CalendarDay): void {
  const fault = weekdayFault(day.kind, Temporal.PlainDate.from(day.date));
  if (fault) throw invalidField('kind', `calendar.${fault}`, { date: formatDate(day.date) });
}

/** One event in the history of the day's year. */
export async function recordDay(
  context: Context,
  type: string,
  day: CalendarDay,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const year = Temporal.PlainDate.from(day.date).year;
  const data = { ...day, ...more };
  await record(context, { type, subjectKind: 'calendarYear', subjectId: calendarYearId(year), data });
}
