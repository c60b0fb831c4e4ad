/** What other modules may use of the calendar. */
export type { CalendarDay, CalendarDayKind } from './domain/calendar-day.ts';
export type { ClockTime } from './domain/clock-time.ts';
export { DEFAULT_CUTOFF, type DueOptions, dueAt, effectiveReceiptDay } from './domain/due-date.ts';
export {
  DEFAULT_OFFICE_HOURS,
  formatSessions,
  type OfficeHours,
  type OfficeSession,
  parseOfficeHours,
} from './domain/office-hours.ts';
export { addOfficeMinutes, endOfOffice, officeMinutesBetween, startOfOffice } from './domain/office-time.ts';
export { readTimeLimit, type TimeLimit, type WrittenTimeLimit } from './domain/time-limit.ts';
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
} from './domain/working-calendar.ts';
export { loadCalendar } from './load-calendar/load-calendar.ts';
export { officeHoursPath } from './paths.ts';
export { type SetOfficeHoursInput, setOfficeHours } from './set-office-hours/set-office-hours.ts';
export { calendarOf } from './unit-calendar/calendar-of.ts';
