import { isCalendarYear } from '#modules/calendar/index.ts';
import { Problem } from '#platform/problem.ts';

// Viet Nam has been UTC+7 without summer time since 1975; adding it is much quicker than asking the time zone database.
const OFFSET_MS = 7 * 3_600_000;

/** An instant with its offset, `2026-02-13T10:00:00+07:00`. @throws Problem invalid that names `field` */
export function readMoment(written: unknown, field: string): Temporal.Instant {
  const instant = typeof written === 'string' ? instantOf(written) : undefined;
  if (instant && isCalendarYear(yearOf(instant))) return instant;
  throw new Problem('invalid', 'deadline.moment-wrong', { field, text: shorten(written) });
}

/** As readMoment; without an offset it is what the clocks of Viet Nam show: `2026-02-13 10:00`. */
export function readTypedMoment(text: string, field: string): Temporal.Instant {
  const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text);
  return readMoment(local ? `${text}+07:00` : text, field);
}

/** `2026-02-25T17:00:00+07:00`; parts of a second are dropped. */
export function writeMoment(instant: Temporal.Instant): string {
  return `${shiftedDate(instant).toISOString().slice(0, 19)}+07:00`;
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function yearOf(instant: Temporal.Instant): number {
  return shiftedDate(instant).getUTCFullYear();
}

/** A date whose UTC fields are those of the wall clock in Viet Nam. */
function shiftedDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds + OFFSET_MS);
}

/** What was written, short enough for a message. */
function shorten(written: unknown): string {
  const text = typeof written === 'string' ? written : (JSON.stringify(written) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
