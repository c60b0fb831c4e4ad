import { dayNumberOf, instantOf, localMomentOf, MINUTE_MS } from './local-time.ts';
import { type SessionSpan, sessionsOf, type WorkingCalendar } from './working-calendar.ts';

/**
 * The moment the office closes on this date.
 * @throws RangeError on a day off
 */
export function endOfOffice(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.Instant {
  const day = dayNumberOf(date);
  const last = sessionsOf(calendar, day).at(-1);
  if (!last) throw new RangeError(`${date} is a day off`);
  return instantOf(day, last.to);
}

/**
 * Minutes of office time from one moment to the other, negative if `to` lies before `from`. Not rounded: half a minute
 * is 0.5.
 */
export function officeMinutesBetween(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number {
  const [start, end] = [localMomentOf(from), localMomentOf(to)];
  if (end.day < start.day) return 0 - officeMinutesBetween(calendar, to, from);
  let total =
    openedBy(sessionsOf(calendar, end.day), end.ms) - openedBy(sessionsOf(calendar, start.day), start.ms);
  for (let day = start.day; day < end.day; day += 1) total += openedBy(sessionsOf(calendar, day), Infinity);
  return total / MINUTE_MS;
}

/**
 * The moment after so many minutes of office time; from a closed hour the count begins at the next opening. A moment
 * that falls on the end of a session stays at that end: 07:00 and 270 minutes are 11:30, not 13:30.
 * @throws RangeError if `minutes` is negative or not a finite number
 */
export function addOfficeMinutes(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  if (!Number.isFinite(minutes) || minutes < 0)
    throw new RangeError(`office minutes must be 0 or more: ${minutes}`);
  let { day, ms } = localMomentOf(from);
  for (let left = Math.round(minutes * MINUTE_MS); ; day += 1, ms = 0) {
    for (const session of sessionsOf(calendar, day)) {
      if (session.to < ms) continue;
      const start = Math.max(session.from, ms);
      if (start + left <= session.to) return instantOf(day, start + left);
      left -= session.to - start;
    }
  }
}

/** Milliseconds the office has been open by this time of the day. */
function openedBy(sessions: readonly SessionSpan[], ms: number): number {
  let opened = 0;
  for (const session of sessions) opened += Math.max(0, Math.min(ms, session.to) - session.from);
  return opened;
}
