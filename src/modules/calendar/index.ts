/** What other modules may use of the calendar. */
export { longDate, UNIT_WORDS } from './day-words.ts';
export type { CalendarDay, CalendarDayKind } from './domain/calendar-day.ts';
export { writeCalendar } from './domain/calendar-text.ts';
export { clock } from './domain/clock/clock.ts';
export type { ClockEvent, Grounds } from './domain/clock/clock-event.ts';
export type { Segment } from './domain/clock/segments.ts';
export {
  givenDates,
  readClock,
  readClockEvents,
  type WrittenClock,
  type WrittenClockEvent,
} from './domain/clock/written-clock.ts';
export type { ClockTime } from './domain/clock-time.ts';
export { DEFAULT_CUTOFF, type DueOptions, dueAt } from './domain/due-date.ts';
export { type DueExplanation, explainDue } from './domain/explain-due.ts';
export { dateOfDayNumber, type LocalMoment, localMomentOf } from './domain/local-time.ts';
export { type OfficeHours, type OfficeSession, parseOfficeHours } from './domain/office-hours.ts';
export { addOfficeMinutes, endOfOffice, officeMinutesBetween } from './domain/office-time.ts';
export { readTimeLimit, type TimeLimit, type WrittenTimeLimit } from './domain/time-limit.ts';
export {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDayFrom,
  yearsUnknown,
} from './domain/working-calendar.ts';
export { isCalendarYear } from './domain/written-date.ts';
export { loadCalendar } from './load-calendar/load-calendar.ts';
export { calendarOf } from './unit-calendar/calendar-of.ts';
export { calendarVersion, keepCalendar, keptCalendars } from './unit-calendar/calendar-version.ts';
