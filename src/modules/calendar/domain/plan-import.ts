import { type CalendarDay, sameDay } from './calendar-day.ts';

/** What an import would do to the calendar. */
export interface ImportPlan {
  readonly added: readonly CalendarDay[];
  /** Dates that stand in the calendar with something else. */
  readonly changed: readonly { readonly before: CalendarDay; readonly after: CalendarDay }[];
  /** Dates that already stand there just so: the same file twice changes nothing. */
  readonly unchanged: readonly CalendarDay[];
}

/** Compare what a file says with what stands in the calendar on its dates. */
export function planImport(days: readonly CalendarDay[], standing: readonly CalendarDay[]): ImportPlan {
  const byDate = new Map(standing.map((day) => [day.date, day]));
  const added = days.filter((day) => !byDate.has(day.date));
  const met = days.flatMap((after) => {
    const before = byDate.get(after.date);
    return before ? [{ before, after }] : [];
  });
  return {
    added,
    changed: met.filter(({ before, after }) => !sameDay(before, after)),
    unchanged: met.filter(({ before, after }) => sameDay(before, after)).map(({ after }) => after),
  };
}
