import { uuidV7 } from '#platform/ids.ts';

// The marks of our own that make the id of a year unlike any other record's; they must never change.
const MARK = new TextEncoder().encode('calendar-y');

/**
 * The id under which the history of a calendar year stands: the same for the same year on every installation. A date
 * that is removed and entered again keeps its history that way.
 */
export function calendarYearId(year: number): string {
  return uuidV7(Temporal.Instant.from(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`), MARK);
}
