import type { CalendarDay } from './calendar-day.ts';
import { dayNumberOf } from './local-time.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** One day of the year page. */
export interface DayView {
  /** ISO date. */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly working: boolean;
  /** Why the day differs from the plain week. */
  readonly entry?: CalendarDay;
}

/** Seven places from Monday to Sunday; null for a place that belongs to a neighbouring month. */
export type WeekView = readonly (DayView | null)[];

export interface MonthView {
  /** 1-12. */
  readonly month: number;
  readonly workingDays: number;
  readonly weeks: readonly WeekView[];
}

export interface YearView {
  readonly year: number;
  readonly workingDays: number;
  readonly months: readonly MonthView[];
}

/** The year as a page shows it: twelve months, weeks from Monday, each day with what makes it special. */
export function yearView(calendar: WorkingCalendar, year: number): YearView {
  const months = Array.from({ length: 12 }, (_, index) => monthView(calendar, year, index + 1));
  return { year, months, workingDays: months.reduce((sum, month) => sum + month.workingDays, 0) };
}

/** One month in weeks from Monday, the first and last filled up with null. */
export function monthView(calendar: WorkingCalendar, year: number, month: number): MonthView {
  const first = new Temporal.PlainDate(year, month, 1);
  const days = Array.from({ length: first.daysInMonth }, (_, index) =>
    dayView(calendar, first.add({ days: index })),
  );
  const before = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const after = Array.from({ length: (7 - ((before.length + days.length) % 7)) % 7 }, () => null);
  const places = [...before, ...days, ...after];
  const weeks = Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
  return { month, workingDays: days.filter((day) => day.working).length, weeks };
}

function dayView(calendar: WorkingCalendar, date: Temporal.PlainDate): DayView {
  const entry = calendar.entries.get(dayNumberOf(date));
  const day = { date: date.toString(), weekday: date.dayOfWeek, working: isWorkingDay(calendar, date) };
  return entry ? { ...day, entry } : day;
}
