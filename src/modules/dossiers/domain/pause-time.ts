import {
  addOfficeMinutes,
  dueAt,
  officeMinutesBetween,
  type TimeLimit,
  type WorkingCalendar,
} from '#modules/calendar/index.ts';
import type { Dossier } from './dossier.ts';
import type { Pause } from './pause.ts';

/** Yêu cầu bổ sung không quá 03 ngày làm việc kể từ ngày tiếp nhận (NĐ 61/2018 art. 19(4)). */
const REQUEST_WITHIN: TimeLimit = { unit: 'working_day', value: 3 };

/**
 * Người nộp bổ sung trong 07 ngày làm việc: NĐ 63/2024 says so for the linked procedures only. That it holds for others
 * is not verified (docs/domain-notes.md).
 */
const ANSWER_WITHIN: TimeLimit = { unit: 'working_day', value: 7 };

/** Until when the applicant has to answer what is asked for at `at`. */
export function answerDueAt(calendar: WorkingCalendar, at: Temporal.Instant): Temporal.Instant {
  // A limit in working days always has an end.
  return dueAt(calendar, at, ANSWER_WITHIN) ?? at;
}

/** Yêu cầu bổ sung muộn: asked for after the third working day from receipt. */
export function isLateRequest(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  at: Temporal.Instant,
): boolean {
  const last = dueAt(calendar, receivedAt, REQUEST_WITHIN);
  return last !== null && Temporal.Instant.compare(at, last) > 0;
}

/**
 * Ngày hẹn trả once the applicant has answered at `until`: the old one and as many office minutes as the clock stood
 * still, or the whole time limit from then on. Null where there is no due date.
 */
export function dueAfterPause(
  calendar: WorkingCalendar,
  dossier: Pick<Dossier, 'dueAt' | 'timeLimit'> & Partial<Pick<Dossier, 'clockStartAt'>>,
  pause: Pick<Pause, 'clockMode' | 'startedAt'>,
  until: Temporal.Instant,
): Temporal.Instant | null {
  if (!dossier.dueAt) return null;
  if (pause.clockMode === 'restart' && dossier.timeLimit) return dueAt(calendar, until, dossier.timeLimit);
  // A pause before counting starts saves nothing; looked at by a clock that lags behind, one has not begun yet.
  const from = laterOf(pause.startedAt, dossier.clockStartAt ?? pause.startedAt);
  const minutes = officeMinutesBetween(calendar, from, until);
  return minutes <= 0 ? dossier.dueAt : addOfficeMinutes(calendar, dossier.dueAt, minutes);
}

function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
