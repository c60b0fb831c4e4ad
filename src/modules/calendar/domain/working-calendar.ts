import type { CalendarDay } from './calendar-day.ts';
import { dateOfDayNumber, dayNumberOf, localMomentOf, MINUTE_MS, weekdayIndex } from './local-time.ts';
import {
  DEFAULT_OFFICE_HOURS,
  type OfficeHours,
  type OfficeSession,
  sessionMinutes,
} from './office-hours.ts';

/** A session in milliseconds since midnight. */
export interface SessionSpan {
  readonly from: number;
  readonly to: number;
}

/** Lịch làm việc của đơn vị: which days a unit works, and when; a value, made once and shared by many computations. */
export interface WorkingCalendar {
  /** Dates that differ from the plain week, by days since 1970-01-01. */
  readonly entries: ReadonlyMap<number, CalendarDay>;
  /** The years of which at least one such date is known; of any other the days off are not. */
  readonly years: ReadonlySet<number>;
  readonly hours: OfficeHours;
  readonly weekday: readonly SessionSpan[];
  /** The hours of an ordinary Saturday; none where Saturday is a day off. */
  readonly saturday: readonly SessionSpan[];
}

const SATURDAY = 5;
const CLOSED: readonly SessionSpan[] = [];

/**
 * Build the calendar of one unit.
 * @throws Problem if the hours are not valid (as parseOfficeHours); RangeError if a date is not ISO or stands twice
 */
export function workingCalendar(
  days: readonly CalendarDay[],
  hours: OfficeHours = DEFAULT_OFFICE_HOURS,
): WorkingCalendar {
  const entries = new Map(days.map((day) => [dayNumberOf(Temporal.PlainDate.from(day.date)), day]));
  if (entries.size < days.length) throw new RangeError('a date stands twice in the calendar');
  const years = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  return withOfficeHours({ entries, years }, hours);
}

/** The same days with the hours of another unit; the table of days is shared, not copied. */
export function withOfficeHours(
  calendar: Pick<WorkingCalendar, 'entries' | 'years'>,
  hours: OfficeHours,
): WorkingCalendar {
  const saturday = hours.saturdaySessions ? spans(hours.saturdaySessions) : CLOSED;
  return {
    entries: calendar.entries,
    years: calendar.years,
    hours,
    weekday: spans(hours.sessions),
    saturday,
  };
}

/** The years from one instant's to the other's whose days off are not known: a due date across them is only a guess. */
export function yearsUnknown(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number[] {
  const [first, last] = [from, to].map((instant) => dateOfDayNumber(localMomentOf(instant).day).year);
  const span = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
  return span.filter((year) => !calendar.years.has(year));
}

/** The sessions of this day (days since 1970-01-01), in order; none on a day off. */
export function sessionsOf(calendar: WorkingCalendar, day: number): readonly SessionSpan[] {
  const entry = calendar.entries.get(day);
  if (entry) return entry.kind === 'makeUpWorkday' ? calendar.weekday : CLOSED;
  const weekday = weekdayIndex(day);
  if (weekday < SATURDAY) return calendar.weekday;
  return weekday === SATURDAY ? calendar.saturday : CLOSED;
}

/** Ngày làm việc: a weekday that is not off, or a weekend day that is worked for a swap (BLLĐ 2019 art. 111-112). */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return sessionsOf(calendar, dayNumberOf(date)).length > 0;
}

/** The first working day after `date`, which itself never counts. */
export function nextWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(calendar, date, 1);
}

/** `date` if it is worked, else the next working day (BLDS 2015 art. 148(5)). */
export function workingDayFrom(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

/**
 * The n-th working day after `date` (before it, if n is negative); `date` is not counted (BLDS 2015 art. 147(2)), and
 * n = 0 gives it back as it is.
 * @throws RangeError if n is not whole
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
  n: number,
): Temporal.PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`working days must be whole: ${n}`);
  const step = Math.sign(n);
  let day = dayNumberOf(date);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (sessionsOf(calendar, day).length > 0) left -= 1;
  }
  return dateOfDayNumber(day);
}

function spans(sessions: readonly OfficeSession[]): readonly SessionSpan[] {
  return sessionMinutes(sessions).map(({ from, to }) => ({ from: from * MINUTE_MS, to: to * MINUTE_MS }));
}
