/** What other modules may use of the calendar. */
export type { CalendarDay, CalendarDayKind } from './domain/calendar-day.ts';
export type { ClockTime } from './domain/clock-time.ts';
export { type DueOptions, dueAt } from './domain/due-date.ts';
export type { OfficeHours, OfficeSession } from './domain/office-hours.ts';
export { addOfficeMinutes, officeMinutesBetween } from './domain/office-time.ts';
export { readTimeLimit, type TimeLimit, type WrittenTimeLimit } from './domain/time-limit.ts';
export { isWorkingDay, type WorkingCalendar } from './domain/working-calendar.ts';
export { loadCalendar } from './load-calendar/load-calendar.ts';
export { calendarOf } from './unit-calendar/calendar-of.ts';
