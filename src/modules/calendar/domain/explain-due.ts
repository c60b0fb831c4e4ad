import type { CalendarDay } from './calendar-day.ts';
import { type DueOptions, dueAt, effectiveReceiptDay } from './due-date.ts';
import { dateOfDayNumber, dayNumberOf, localMomentOf } from './local-time.ts';
import type { TimeLimit } from './time-limit.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** Why a dossier is due when it is: what a person needs to count it over again by hand. */
export interface DueExplanation {
  /** Null for a procedure without a deadline. */
  readonly dueAt: Temporal.Instant | null;
  /** The date on the wall in Viet Nam when the dossier came. */
  readonly receivedOn: Temporal.PlainDate;
  readonly receivedOnWorkingDay: boolean;
  /** Where the cut-off matters: the day that counts as the day of receipt. */
  readonly effectiveDay?: Temporal.PlainDate;
  /** Days after the day of receipt, up to the due date, that differ from the plain week, in order. */
  readonly entries: readonly CalendarDay[];
  /** Saturdays and Sundays on the way that are off without an entry. */
  readonly weekendDays: number;
  /** Years on the way of which nothing stands in the calendar: their holidays are not counted. */
  readonly emptyYears: readonly number[];
}

/** @throws RangeError as dueAt */
export function explainDue(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  limit: TimeLimit,
  options: DueOptions = {},
): DueExplanation {
  const due = dueAt(calendar, receivedAt, limit, options);
  const first = localMomentOf(receivedAt).day;
  const last = due ? localMomentOf(due).day : first;
  const receivedOn = dateOfDayNumber(first);
  const way = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  const off = way.filter(
    (day) => !calendar.entries.has(day) && !isWorkingDay(calendar, dateOfDayNumber(day)),
  );
  return {
    dueAt: due,
    receivedOn,
    receivedOnWorkingDay: isWorkingDay(calendar, receivedOn),
    ...effectiveDay(calendar, receivedAt, limit, options),
    entries: way.flatMap((day) => calendar.entries.get(day) ?? []),
    weekendDays: off.length,
    emptyYears: emptyYears(calendar, receivedOn.year, dateOfDayNumber(last).year),
  };
}

function effectiveDay(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  limit: TimeLimit,
  options: DueOptions,
): Pick<DueExplanation, 'effectiveDay'> {
  if (limit.unit !== 'working_day' && limit.unit !== 'same_day') return {};
  return { effectiveDay: effectiveReceiptDay(calendar, receivedAt, limit.cutoff ?? options.cutoff) };
}

function emptyYears(calendar: WorkingCalendar, first: number, last: number): number[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => entriesOfYear(calendar, year).length === 0);
}

/** The entries of one year, by date. */
export function entriesOfYear(calendar: WorkingCalendar, year: number): CalendarDay[] {
  const [from, to] = [
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 }),
  ];
  const [first, next] = [dayNumberOf(from), dayNumberOf(to)];
  return [...calendar.entries]
    .filter(([day]) => day >= first && day < next)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}
