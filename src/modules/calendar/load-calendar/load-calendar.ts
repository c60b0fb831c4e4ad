import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { calendarYearId } from '../domain/calendar-year.ts';
import { insertMissingDays } from '../sql/calendar-days.ts';

/**
 * Puts the days the product ships (data/calendar/days.json) into the calendar. A date that already has an entry keeps
 * it: an administrator may have corrected it. So it may run again when the product ships new dates.
 */
export async function loadCalendar(context: Context, days: readonly CalendarDay[]): Promise<void> {
  authorize(context, 'calendar.administer');
  const dates = await insertMissingDays(context, days);
  for (const [year, loaded] of Map.groupBy(dates, (date) => date.year)) {
    await record(context, {
      type: 'calendarYear.loaded',
      subjectKind: 'calendarYear',
      subjectId: calendarYearId(year),
      data: { dates: loaded.map(String).sort() },
    });
  }
}
