import type { CalendarDay } from './calendar-day.ts';
import { formatSessions, parseOfficeHours } from './office-hours.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/** Lịch làm việc as JSON can hold it: every entry by date, and the office hours as parseOfficeHours reads them. */
export interface WrittenCalendar {
  readonly days: readonly CalendarDay[];
  /** `07:00-11:30, 13:30-17:00` */
  readonly hours: string;
  /** Null where Saturday is a day off. */
  readonly saturday: string | null;
}

/**
 * The calendar written down, always in the same order; `within` leaves out entries before `from` and after `to` (ISO
 * dates, both included), for a computation that does not reach them.
 */
export function writeCalendar(
  { entries, hours }: WorkingCalendar,
  within: { readonly from: string; readonly to: string } = { from: '', to: '9' },
): WrittenCalendar {
  const days = [...entries.values()]
    .filter(({ date }) => date >= within.from && date <= within.to)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, kind, name, decision, verified }) => ({ date, kind, name, decision, verified }));
  const { sessions, saturdaySessions } = hours;
  return {
    days,
    hours: formatSessions(sessions),
    saturday: saturdaySessions ? formatSessions(saturdaySessions) : null,
  };
}

/** @throws Problem or RangeError as workingCalendar, if it was not written by writeCalendar */
export function readCalendar({ days, hours, saturday }: WrittenCalendar): WorkingCalendar {
  return workingCalendar(days, parseOfficeHours(hours, saturday ?? ''));
}
