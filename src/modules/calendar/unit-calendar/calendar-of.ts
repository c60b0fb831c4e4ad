import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { DEFAULT_OFFICE_HOURS, parseOfficeHours } from '../domain/office-hours.ts';
import { type WorkingCalendar, withOfficeHours, workingCalendar } from '../domain/working-calendar.ts';
import { readDays, readState } from '../sql/working-days.ts';

type Days = Pick<WorkingCalendar, 'entries' | 'years'>;

// Kept by content, not by time: an entry can never be out of date, and several databases can share the list.
const known = new Map<string, Days>();
const KEPT = 4;

/**
 * The calendar of a unit as it is now: all days, and the office hours in force today, or the default where the unit
 * has none of its own (or none is named). Asks no permission: every time limit is counted with it. One short query;
 * the days themselves are read only after a change, by whichever process.
 */
export async function calendarOf(context: Context, unitId?: string): Promise<WorkingCalendar> {
  const { content, inForce } = await readState(context, unitId, vietnamDate(context.clock.now()));
  const hours = inForce ? parseOfficeHours(inForce.hours, inForce.saturday ?? '') : DEFAULT_OFFICE_HOURS;
  return withOfficeHours(known.get(content) ?? (await learnDays(context)), hours);
}

async function learnDays(context: Context): Promise<Days> {
  const { content, days } = await readDays(context);
  const calendar = workingCalendar(days);
  const oldest = known.keys().next().value;
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  known.set(content, calendar);
  return calendar;
}
