import { officeMinutesBetween, type WorkingCalendar } from '#modules/calendar/index.ts';
import { type DossierCourse, isWaiting } from '#modules/dossiers/index.ts';
import type { Course } from './domain/course.ts';

/** Tells moments in office minutes since `zero`, in which nights and days off take no time. */
export interface OfficeClock {
  minutesAt(moment: Temporal.Instant): number;
}

/** Each day is counted once, however many moments are asked for. */
export function officeClock(calendar: WorkingCalendar, zero: Temporal.Instant): OfficeClock {
  const known = new Map<number, number>();
  const hour = 3_600_000;
  return {
    minutesAt(moment) {
      // By the hour, and the rest of it exactly: dossiers of a year share a few thousand hours.
      const start = Math.floor(moment.epochMilliseconds / hour) * hour;
      const at = Temporal.Instant.fromEpochMilliseconds(start);
      const before = known.get(start) ?? officeMinutesBetween(calendar, zero, at);
      known.set(start, before);
      return before + officeMinutesBetween(calendar, at, moment);
    },
  };
}

/** The same way, told in office minutes. */
export function toCourse(course: DossierCourse, clock: OfficeClock): Course {
  return {
    dossierId: course.dossierId,
    procedureCode: course.procedureCode,
    ended: course.endedAt && clock.minutesAt(course.endedAt),
    steps: course.steps
      .filter(({ at }) => course.endedAt === null || Temporal.Instant.compare(at, course.endedAt) < 0)
      .map(({ state, at, officerId }) => {
        return { step: state, from: clock.minutesAt(at), waiting: isWaiting(state), officerId };
      }),
    dues: course.steps.flatMap(({ at, dueAt }) =>
      dueAt === undefined ? [] : [{ from: clock.minutesAt(at), due: dueAt && clock.minutesAt(dueAt) }],
    ),
  };
}
