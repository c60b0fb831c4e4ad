import type { Context } from '#platform/context.ts';
import type { CalendarDay, CalendarDayKind } from '../domain/calendar-day.ts';

const COLUMNS = ['date', 'kind', 'name', 'decision', 'verified'] as const;

/** What stands on these dates, as far as something does. */
export async function findDays(context: Context, dates: readonly string[]): Promise<CalendarDay[]> {
  if (dates.length === 0) return [];
  const wanted = dates.map((date) => Temporal.PlainDate.from(date));
  const rows = await context.db
    .selectFrom('calendar.day')
    .select(COLUMNS)
    .where('date', 'in', wanted)
    .execute();
  return rows.map(calendarDay);
}

export async function findDay(context: Context, date: Temporal.PlainDate): Promise<CalendarDay | undefined> {
  return (await findDays(context, [date.toString()]))[0];
}

/** Writes each day in the place of what stood on its date. */
export async function saveDays(context: Context, days: readonly CalendarDay[]): Promise<void> {
  if (days.length === 0) return;
  await context.db
    .insertInto('calendar.day')
    .values(days.map((day) => dayRow(context, day)))
    .onConflict((conflict) =>
      conflict.column('date').doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        name: row.ref('excluded.name'),
        decision: row.ref('excluded.decision'),
        verified: row.ref('excluded.verified'),
        entered_at: row.ref('excluded.entered_at'),
        entered_by: row.ref('excluded.entered_by'),
      })),
    )
    .execute();
}

/** Writes the days on whose date nothing stands, and gives back their dates. */
export async function insertMissingDays(
  context: Context,
  days: readonly CalendarDay[],
): Promise<Temporal.PlainDate[]> {
  if (days.length === 0) return [];
  const rows = await context.db
    .insertInto('calendar.day')
    .values(days.map((day) => dayRow(context, day)))
    .onConflict((conflict) => conflict.column('date').doNothing())
    .returning('date')
    .execute();
  return rows.map((row) => row.date);
}

/** Removes the entry; false if there was none. */
export async function deleteDay(context: Context, date: Temporal.PlainDate): Promise<boolean> {
  const deleted = await context.db.deleteFrom('calendar.day').where('date', '=', date).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

interface DayColumns {
  readonly date: Temporal.PlainDate;
  readonly kind: string;
  readonly name: string;
  readonly decision: string;
  readonly verified: boolean;
}

/** The constraint day_kind keeps other kinds out. */
export function calendarDay(row: DayColumns): CalendarDay {
  return { ...row, date: row.date.toString(), kind: row.kind as CalendarDayKind };
}

function dayRow(context: Context, day: CalendarDay) {
  const { actor } = context;
  return {
    date: Temporal.PlainDate.from(day.date),
    kind: day.kind,
    name: day.name,
    decision: day.decision,
    verified: day.verified,
    entered_at: context.clock.now(),
    entered_by: actor.kind === 'officer' ? actor.officerId : null,
  };
}
