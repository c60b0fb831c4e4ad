import { createHash } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import { readCalendar, writeCalendar } from '../domain/calendar-text.ts';
import { formatSessions } from '../domain/office-hours.ts';
import type { WorkingCalendar } from '../domain/working-calendar.ts';
import { findVersions, hasVersion, insertVersion } from '../sql/versions.ts';

/** Hashes by the table of days and the hours: the tables are shared, so each is hashed once. */
const known = new WeakMap<WorkingCalendar['entries'], Map<string, string>>();

/** Phiên bản lịch: 16 hexadecimal digits that stand for the days and the office hours of this calendar. */
export function calendarVersion(calendar: WorkingCalendar): string {
  const { sessions, saturdaySessions = [] } = calendar.hours;
  const hours = `${formatSessions(sessions)};${formatSessions(saturdaySessions)}`;
  const ofDays = known.get(calendar.entries) ?? new Map<string, string>();
  known.set(calendar.entries, ofDays);
  const hash = ofDays.get(hours) ?? hashOf(JSON.stringify(writeCalendar(calendar)));
  ofDays.set(hours, hash);
  return hash;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Keeps the calendar as it is now, for whoever counts again later, and answers its version. */
export async function keepCalendar(context: Context, calendar: WorkingCalendar): Promise<string> {
  const hash = calendarVersion(calendar);
  if (!(await hasVersion(context, hash))) await insertVersion(context, hash, writeCalendar(calendar));
  return hash;
}

/** The calendars that were kept under these versions, as far as they were. */
export async function keptCalendars(
  context: Context,
  versions: readonly string[],
): Promise<Map<string, WorkingCalendar>> {
  const rows = await findVersions(context, versions);
  return new Map(rows.map(({ hash, ...written }) => [hash, readCalendar(written)]));
}
