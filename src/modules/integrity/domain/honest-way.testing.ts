import {
  type CalendarDay,
  isWorkingDay,
  type TimeLimit,
  type WorkingCalendar,
  workingCalendar,
} from '#modules/calendar/index.ts';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import officialDays from '../../../../data/calendar/days.json' with { type: 'json' };
import detectors from '../../../../data/integrity/detectors.json' with { type: 'json' };
import type { DetectorGrounds } from './grounds.ts';
import type { Life, Staff } from './honest-life.testing.ts';
import { detectorsSchema, settingsOf } from './settings.ts';

/** Office minutes of a working day. */
export const DAY = 480;

export const CALENDAR: WorkingCalendar = workingCalendar(officialDays as readonly CalendarDay[]);
export const GROUNDS: DetectorGrounds = {
  settings: settingsOf(detectorsSchema.parse(detectors)),
  calendarOf: () => CALENDAR,
};

/** A dossier on its way, with what decides how it goes. */
export interface Way {
  readonly unit: Staff;
  readonly life: Life;
  readonly limit: TimeLimit;
  readonly officer: string;
  /** Office minutes at which it would lie before the leader. */
  readonly work: number;
}

/** A dossier that somebody has settled, and when. */
export interface Settled {
  readonly way: Way;
  readonly at: Temporal.Instant;
}

export function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

export function onDay(day: Temporal.PlainDate, minutes: number): Temporal.Instant {
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return day.toZonedDateTime({ timeZone: VIETNAM, plainTime }).toInstant();
}

export function lastAt(life: Life): Temporal.Instant {
  return life.events.at(-1)?.occurredAt ?? life.submittedAt;
}

/** The leader sits down to it twice a day, and settles everything at once. */
export function sittingAfter(at: Temporal.Instant): Temporal.Instant {
  for (let day = vietnamDate(at); ; day = day.add({ days: 1 })) {
    if (!isWorkingDay(CALENDAR, day)) continue;
    const next = [630, 960].map((minutes) => onDay(day, minutes)).find((one) => one.since(at).sign > 0);
    if (next) return next;
  }
}
