import { calendarOf, type WorkingCalendar } from '#modules/calendar/index.ts';
import { type DossierCourse, learning } from '#modules/dossiers/index.ts';
import type { Context } from '#platform/context.ts';
import { situationAt } from '../domain/course.ts';
import { crowdsAt } from '../domain/crowds.ts';
import { reasonsOf } from '../domain/explain.ts';
import { forecastOf } from '../domain/learn.ts';
import { officeClock, toCourse } from '../office-clock.ts';
import { type Forecast, replaceForecasts } from '../sql/forecasts.ts';
import { findModelFor, type LearnedModel } from '../sql/models.ts';

/** An open dossier is hardly older; an older one is late and needs no forecast. */
const REACH = { hours: 3 * 365 * 24 };
const MOST_OPEN = 20_000;

/** Tính lại dự báo cho mọi hồ sơ đang mở: of every unit that has a model to reckon with. Answers how many. */
export async function reckonForecasts(context: Context): Promise<number> {
  const now = context.clock.now();
  const receivedSince = now.subtract(REACH);
  const calendar = await calendarOf(context);
  let count = 0;
  for (const unitId of await learning.decidingUnitIds(context, receivedSince)) {
    const learned = await findModelFor(context, unitId);
    if (!learned) continue;
    const open = await learning.listCourses(context, {
      unitId,
      receivedSince,
      onlyOpen: true,
      most: MOST_OPEN,
    });
    const forecasts = forecastsOf(open, learned, calendar, now);
    await replaceForecasts(
      context,
      unitId,
      forecasts.map((forecast) => ({ ...forecast, unitId })),
    );
    count += forecasts.length;
  }
  return count;
}

function forecastsOf(
  open: readonly DossierCourse[],
  { id: modelId, model }: LearnedModel,
  calendar: WorkingCalendar,
  now: Temporal.Instant,
): Omit<Forecast, 'reckonedAt' | 'unitId'>[] {
  const clock = officeClock(calendar, now);
  const courses = open.map((dossier) => toCourse(dossier, clock));
  const seen = courses.flatMap((course, index) => {
    const situation = situationAt(course, 0);
    const dossier = open[index];
    return situation && dossier?.dueAt ? [{ situation, dossier, dueAt: dossier.dueAt }] : [];
  });
  const crowds = crowdsAt(
    courses,
    seen.map(({ situation }) => situation),
  );
  return seen.map(({ situation, dossier, dueAt }, index) => {
    const crowd = crowds[index] ?? { queue: 0, load: 0 };
    return {
      dossierId: dossier.dossierId,
      code: dossier.code,
      procedureName: dossier.procedureName,
      step: dossier.state,
      dueAt,
      probability: forecastOf(model, situation, crowd),
      reasons: reasonsOf(model, situation, crowd),
      modelId,
    };
  });
}
