import { calendarOf, type WorkingCalendar } from '#modules/calendar/index.ts';
import { type NewTask, openTasks } from '#modules/tasks/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { formatDate } from '#ui/format.ts';
import { apologyDueAt, apologyWindows } from '../domain/apology-deadline.ts';
import { paths } from '../paths.ts';
import { type Expiring, takeExpiring } from '../sql/approaching-expiry.ts';
import { APOLOGY } from './kinds.ts';

/**
 * Nghĩa vụ xin lỗi (61 art. 19(9)): for each dossier that expires soon, or has expired, whoever handles it gets a task
 * whose deadline is that of the apology and whose address is the drafted letter. Where nobody handles it yet, the leaders of the competent
 * unit. Answers how many dossiers were looked at.
 */
export async function openApologyTasks(context: Context, limit: number): Promise<number> {
  const windows = apologyWindows(await calendarOf(context), context.clock.now());
  const { taken, expiring } = await takeExpiring(context, windows, limit);
  const calendars = await calendarsOf(context, expiring);
  const title = say(context, APOLOGY);
  await openTasks(
    context,
    expiring.map((dossier) => ({ ...toTask(dossier, calendars), title })),
  );
  return taken;
}

async function calendarsOf(context: Context, expiring: readonly Expiring[]) {
  const calendars = new Map<string, WorkingCalendar>();
  for (const unitId of new Set(expiring.map(({ competentUnitId }) => competentUnitId)))
    calendars.set(unitId, await calendarOf(context, unitId));
  return calendars;
}

function toTask(expiring: Expiring, calendars: ReadonlyMap<string, WorkingCalendar>): Omit<NewTask, 'title'> {
  const { dossierId, code, procedureName, competentUnitId, handlingOfficerId, dueAt, since, pauses } =
    expiring;
  const calendar = calendars.get(competentUnitId);
  return {
    kind: APOLOGY,
    subjectKind: 'dossier',
    subjectId: dossierId,
    // The same date after another pause is another expiry.
    key: `${dueAt}/${pauses}`,
    unitId: competentUnitId,
    officerId: handlingOfficerId,
    role: 'leader',
    detail: `${code} – ${procedureName}, hẹn trả ${formatDate(vietnamDate(dueAt))}`,
    href: paths.draftApology(dossierId),
    dueAt: calendar ? apologyDueAt(calendar, dueAt, since) : dueAt,
  };
}
