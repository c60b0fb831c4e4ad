import officialDays from '../../../../data/calendar/days.json' with { type: 'json' };
import type { CalendarDay } from './calendar-day.ts';
import type { OfficeHours } from './office-hours.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/** The days the product ships, as a test reads them. */
export const OFFICIAL_DAYS = officialDays as readonly CalendarDay[];

/** The calendar of 2022-2026 with these hours, or the default ones. */
export function makeOfficialCalendar(hours?: OfficeHours): WorkingCalendar {
  return workingCalendar(OFFICIAL_DAYS, hours);
}

/** An instant from what the wall clock shows in Viet Nam: `2026-02-13 10:00`. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}

/** What the wall clock shows at this instant, to the minute. */
export function shown(instant: Temporal.Instant | null): string {
  if (instant === null) return 'none';
  const local = instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
