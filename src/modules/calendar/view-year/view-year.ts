import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { entriesOfYear } from '../domain/explain-due.ts';
import { type YearView, yearView } from '../domain/month-view.ts';
import { isCalendarYear } from '../domain/written-date.ts';
import { calendarOf } from '../unit-calendar/calendar-of.ts';

/** A year as its page and the interface show it. */
export interface CalendarYear {
  readonly view: YearView;
  readonly days: readonly CalendarDay[];
  /** All years that have entries, and this one, in order. */
  readonly years: readonly number[];
}

/** @throws Problem notFound for a year that no calendar can have */
export async function getCalendarYear(context: Context, year: number): Promise<CalendarYear> {
  authorize(context, 'calendar.read');
  if (!isCalendarYear(year)) throw new Problem('notFound', 'calendar.no-such-year');
  const calendar = await calendarOf(context);
  const entered = [...calendar.entries.values()].map((day) => Number(day.date.slice(0, 4)));
  const years = [...new Set([...entered, year])].sort((a, b) => a - b);
  return { view: yearView(calendar, year), days: entriesOfYear(calendar, year), years };
}
