import { VIETNAM } from '#platform/clock.ts';
import { invalidField } from '#platform/problem.ts';
import { minutesOf } from '../domain/clock-time.ts';
import { isCalendarYear, readWrittenDate } from '../domain/written-date.ts';

/** An instant with its offset, `2026-02-13T10:00:00+07:00`. @throws Problem invalid at `receivedAt` */
export function readMoment(text: string): Temporal.Instant {
  const instant = instantOf(text);
  if (instant && isCalendarYear(instant.toZonedDateTimeISO(VIETNAM).year)) return instant;
  throw invalidField('receivedAt', 'calendar.received-at-wrong');
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    // An address turns the plus of an offset that was not encoded into a space.
    return Temporal.Instant.from(text.replace(' ', '+'));
  } catch {
    return undefined;
  }
}

/** Date and time of day as a form has them. @throws Problem invalid at `ngay` or `gio` */
export function readWallMoment(dateText: string, timeText: string): Temporal.Instant {
  const date = readWrittenDate(dateText);
  if (!date) throw invalidField('ngay', 'calendar.date-wrong');
  const minutes = minutesOf(timeText);
  if (minutes === undefined || minutes === 24 * 60)
    throw invalidField('gio', 'calendar.cutoff', { text: timeText });
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return date.toZonedDateTime({ timeZone: VIETNAM, plainTime: time }).toInstant();
}
