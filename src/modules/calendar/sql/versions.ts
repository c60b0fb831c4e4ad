import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { WrittenCalendar } from '../domain/calendar-text.ts';

/** Is a calendar kept under this hash? */
export async function hasVersion(context: Context, hash: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('calendar.version')
    .select('hash')
    .where('province_id', '=', context.provinceId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Two that count with a new calendar at the same moment keep the same row. */
export async function insertVersion(
  context: Context,
  hash: string,
  { days, hours, saturday }: WrittenCalendar,
): Promise<void> {
  await context.db
    .insertInto('calendar.version')
    .values({
      province_id: context.provinceId,
      hash,
      days: JSON.stringify(days),
      hours,
      saturday,
      first_used_at: context.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The calendars kept under these hashes. */
export async function findVersions(
  context: Context,
  hashes: readonly string[],
): Promise<(WrittenCalendar & { readonly hash: string })[]> {
  const rows = await context.db
    .selectFrom('calendar.version')
    .select(['hash', 'days', 'hours', 'saturday'])
    .where('province_id', '=', context.provinceId)
    .where('hash', '=', sql<string>`any(${[...hashes]}::text[])`)
    .execute();
  return rows.map((row) => ({ ...row, days: row.days as unknown as WrittenCalendar['days'] }));
}
