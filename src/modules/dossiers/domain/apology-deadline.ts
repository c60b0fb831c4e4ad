import { addWorkingDays, endOfOffice, isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';

/**
 * Hạn xin lỗi: at the latest one day before expiry (NĐ 61/2018 art. 19(9)): the end of office hours of the day before the
 * due date, or of the last working day before it where that day is off. Where the clock began to run only after that
 * moment (`since`: receipt, or the end of the last pause) nobody can apologise in time: then before the dossier expires,
 * which is our reading and stands in no article.
 */
export function apologyDueAt(
  calendar: WorkingCalendar,
  dueAt: Temporal.Instant,
  since?: Temporal.Instant,
): Temporal.Instant {
  const deadline = endOfOffice(calendar, apologyDay(calendar, vietnamDate(dueAt)));
  return since && Temporal.Instant.compare(since, deadline) > 0 ? dueAt : deadline;
}

function apologyDay(calendar: WorkingCalendar, dueOn: Temporal.PlainDate): Temporal.PlainDate {
  const eve = dueOn.subtract({ days: 1 });
  return isWorkingDay(calendar, eve) ? eve : addWorkingDays(calendar, eve, -1);
}

/** Dossiers due at `from` or later and before `until`, whose clock has run since `since` or longer. */
export interface ApologyWindow {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly since: Temporal.Instant;
}

/** No holiday is longer: beyond that many days nobody has to be told yet. */
const LONGEST_HOLIDAY = 30;

/**
 * Sắp hết hạn: the due days of which somebody is told now, because the last working day for an apology has begun. A
 * dossier whose clock began only after its apology was due is not among them: it is told of when it is overdue.
 */
export function apologyWindows(calendar: WorkingCalendar, now: Temporal.Instant): ApologyWindow[] {
  const today = vietnamDate(now);
  const windows: ApologyWindow[] = [];
  for (let days = 0; days <= LONGEST_HOLIDAY; days++) {
    const dueOn = today.add({ days });
    const lastDay = apologyDay(calendar, dueOn);
    if (Temporal.PlainDate.compare(lastDay, today) > 0) break;
    const from = dueOn.toZonedDateTime(VIETNAM).toInstant();
    const until = dueOn.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
    windows.push({ from, until, since: endOfOffice(calendar, lastDay) });
  }
  return windows;
}
