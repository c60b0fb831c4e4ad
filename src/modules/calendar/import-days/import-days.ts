import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { calendarYearId } from '../domain/calendar-year.ts';
import { type DaysImport, parseDaysImport } from '../domain/import-days.ts';
import { type ImportPlan, planImport } from '../domain/plan-import.ts';
import { findDays, saveDays } from '../sql/calendar-days.ts';

/** A file as read, and what taking it would do. */
export interface ImportPreview extends ImportPlan, Pick<DaysImport, 'errors'> {}

/** Read a year's CSV and compare it with the calendar; nothing is changed. */
export async function previewImport(context: Context, csv: string): Promise<ImportPreview> {
  authorize(context, 'calendar.administer');
  const { days, errors } = parseDaysImport(csv);
  const standing = await findDays(
    context,
    days.map((day) => day.date),
  );
  return { ...planImport(days, standing), errors };
}

/**
 * Take a year's CSV into the calendar, all of it or nothing. The same file twice changes nothing.
 * @throws Problem invalid at `csv`, with every faulty line
 */
export async function importDays(context: Context, csv: string): Promise<ImportPreview> {
  authorize(context, 'calendar.administer');
  const preview = await previewImport(context, csv);
  const { added, changed, unchanged, errors } = preview;
  if (errors.length > 0) throw faultyLines(errors);
  if (added.length + changed.length + unchanged.length === 0)
    throw new Problem('invalid', 'calendar.import-empty', {}, [
      { field: 'csv', code: 'calendar.import-empty' },
    ]);
  await saveDays(context, [...added, ...changed.map(({ after }) => after)]);
  await recordYears(context, preview);
  return preview;
}

function faultyLines(errors: DaysImport['errors']): Problem {
  const fields = errors.map(({ line, code, params }) => ({
    field: 'csv',
    code,
    params: { ...params, line },
  }));
  return new Problem('invalid', 'calendar.import-faulty', { count: errors.length }, fields);
}

/** One event in the history of each year that the file changed. */
async function recordYears(context: Context, { added, changed }: ImportPlan): Promise<void> {
  const years = new Set([...added, ...changed.map(({ after }) => after)].map(yearOf));
  for (const year of years) {
    await record(context, {
      type: 'calendarYear.imported',
      subjectKind: 'calendarYear',
      subjectId: calendarYearId(year),
      data: {
        added: added.filter((day) => yearOf(day) === year),
        changed: changed.filter(({ after }) => yearOf(after) === year),
      },
    });
  }
}

function yearOf(day: CalendarDay): number {
  return Temporal.PlainDate.from(day.date).year;
}
