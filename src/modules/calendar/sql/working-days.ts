import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { calendarDay } from './calendar-days.ts';

/** The hours of a unit as they are stored: what parseOfficeHours reads. */
export interface HoursText {
  readonly hours: string;
  readonly saturday: string | null;
}

// A hash of every row: unlike a time of change it also tells a removed day, and two changes in one moment.
const CONTENT = sql<string>`(select coalesce(encode(sha256(convert_to(string_agg(d::text, ';' order by d.date), 'UTF8')), 'hex'), '')
  from calendar.day as d)`;

/** What the table of days contains now, as a short text, and the hours of the unit in force on `date`; one statement. */
export async function readState(
  context: Context,
  unitId: string | undefined,
  date: Temporal.PlainDate,
): Promise<{ content: string; inForce: HoursText | undefined }> {
  const answer = await sql<{ content: string; hours: string | null; saturday: string | null }>`
    select ${CONTENT} as content, inforce.hours, inforce.saturday
    from (select 1) as one left join (
      select hours, saturday from calendar.office_hours
      where province_id = ${context.provinceId} and unit_id = ${unitId ?? null} and valid_from <= ${date}
      order by valid_from desc limit 1
    ) as inforce on true
  `.execute(context.db);
  const [row] = answer.rows;
  const { content = '', hours = null, saturday = null } = row ?? {};
  return { content, inForce: hours === null ? undefined : { hours, saturday } };
}

/** All days together with the content they make, seen at one moment. */
export async function readDays(context: Context): Promise<{ content: string; days: CalendarDay[] }> {
  const rows = await context.db
    .selectFrom('calendar.day')
    .select(['date', 'kind', 'name', 'decision', 'verified', CONTENT.as('content')])
    .execute();
  return { content: rows[0]?.content ?? '', days: rows.map(({ content: _, ...day }) => calendarDay(day)) };
}
