import { Problem } from '#platform/problem.ts';
import { type ClockTime, clockTimeOf, minutesOf } from './clock-time.ts';

/** One stretch of work without a break, `07:00` to `11:30`. */
export interface OfficeSession {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/**
 * Giờ làm việc của đơn vị: the sessions of a working day, in order, not overlapping.
 * `saturdaySessions` makes every ordinary Saturday a working day of this unit, with these hours, which then counts in
 * all its time limits. A unit that only receives on Saturdays, without counting them, leaves it out. A Saturday worked
 * for an official swap has the hours of a weekday.
 */
export interface OfficeHours {
  readonly sessions: readonly OfficeSession[];
  readonly saturdaySessions?: readonly OfficeSession[];
}

/** 07:00-11:30 and 13:30-17:00, eight hours: what holds where a unit has not decided otherwise. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  sessions: [
    { from: '07:00', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
};

/**
 * Read `07:00-11:30, 13:30-17:00`, as an administrator types it; `saturday` may stay empty.
 * @throws Problem `invalid`: calendar.office-hours-empty, -format, -order, -overlap, each with the faulty `text`
 */
export function parseOfficeHours(text: string, saturday = ''): OfficeHours {
  const hours = { sessions: parseSessions(text) };
  return saturday.trim() === '' ? hours : { ...hours, saturdaySessions: parseSessions(saturday) };
}

/** `07:00-11:30, 13:30-17:00`: what parseOfficeHours reads. */
export function formatSessions(sessions: readonly OfficeSession[]): string {
  return sessions.map((session) => `${session.from}-${session.to}`).join(', ');
}

/**
 * The sessions as minutes since midnight, checked.
 * @throws Problem as parseOfficeHours
 */
export function sessionMinutes(sessions: readonly OfficeSession[]): { from: number; to: number }[] {
  if (sessions.length === 0) throw invalidHours('empty', '');
  let closed = -1;
  return sessions.map((session) => {
    const [from, to] = [minutesOf(session.from), minutesOf(session.to)];
    const text = formatSessions([session]);
    if (from === undefined || to === undefined) throw invalidHours('format', text);
    if (from >= to) throw invalidHours('order', text);
    if (from <= closed) throw invalidHours('overlap', text);
    closed = to;
    return { from, to };
  });
}

function parseSessions(text: string): readonly OfficeSession[] {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== '');
  const sessions = parts.map((part) => {
    const [from, to, ...rest] = part.split(/[-–—]/).map((time) => time.trim());
    if (from === undefined || to === undefined || rest.length > 0) throw invalidHours('format', part.trim());
    return { from, to };
  });
  return sessionMinutes(sessions).map(({ from, to }) => ({ from: clockTimeOf(from), to: clockTimeOf(to) }));
}

function invalidHours(fault: 'empty' | 'format' | 'order' | 'overlap', text: string): Problem {
  return new Problem('invalid', `calendar.office-hours-${fault}`, { text });
}
