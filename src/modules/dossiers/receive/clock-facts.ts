import { calendarOf, DEFAULT_CUTOFF, keepCalendar, type TimeLimit } from '#modules/calendar/index.ts';
import type { Context } from '#platform/context.ts';

/**
 * What the event that starts a clock keeps, so that its due date can be counted again at any time: the time limit, the hour
 * of the cut-off, and the version of the calendar of the unit that decides.
 */
export async function clockFacts(context: Context, competentUnitId: string, limit: TimeLimit | null) {
  const calendar = await keepCalendar(context, await calendarOf(context, competentUnitId));
  return { timeLimit: limit, cutoff: DEFAULT_CUTOFF, calendar };
}
