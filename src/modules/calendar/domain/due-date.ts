import { type ClockTime, minutesOf } from './clock-time.ts';
import { dateOfDayNumber, localMomentOf, MINUTE_MS } from './local-time.ts';
import { addOfficeMinutes, endOfOffice } from './office-time.ts';
import type { TimeLimit } from './time-limit.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
} from './working-calendar.ts';

/** The cut-off where neither the procedure nor the unit has its own. */
export const DEFAULT_CUTOFF: ClockTime = '15:00';

export interface DueOptions {
  /** The unit's cut-off; a cut-off of the limit itself, being law, goes before it. Default 15:00. */
  readonly cutoff?: ClockTime;
}

/**
 * Ngày hẹn trả kết quả: the moment a dossier is due, always in office hours; null for a procedure without a deadline.
 * `receivedAt` is the complete and correct receipt, by the competent agency where intake is non-territorial
 * (NĐ 118/2025 art. 17(3) as amended by NĐ 309/2026 art. 8(3)).
 *
 * - `working_day`: end of office hours of the n-th working day after the effective day of receipt, which does not count
 *   (BLDS 2015 art. 147(2)).
 * - `day`: n calendar days after the day of receipt, whatever its hour; a last day that is off gives way to the next
 *   working day (BLDS 2015 art. 148(1)(5)).
 * - `month`: the same day n months on, or the last of a shorter month (art. 148(3)(5)).
 * - `working_hour`: n hours of office time from the moment of receipt.
 * - `hour`: n hours by the clock from the moment of receipt (art. 147(1)); an end outside office hours waits for the
 *   next opening, for only then can a result be given. The law has no rule for this case: our reading of art. 148(5).
 * - `same_day`: end of office hours of the effective day of receipt (Luật Hộ tịch 2014 art. 5(3), NĐ 23/2015 art. 7).
 *
 * @throws RangeError if the value is not positive, a day or month not whole, or the cut-off not a time
 */
export function dueAt(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  limit: TimeLimit,
  options: DueOptions = {},
): Temporal.Instant | null {
  if ('value' in limit && !(limit.value > 0))
    throw new RangeError(`time limit must be positive: ${limit.value}`);
  switch (limit.unit) {
    case 'working_day': {
      const day = effectiveReceiptDay(calendar, receivedAt, limit.cutoff ?? options.cutoff);
      return endOfOffice(calendar, addWorkingDays(calendar, day, limit.value));
    }
    case 'day':
      return endOfOffice(
        calendar,
        workingDayFrom(calendar, receiptDay(receivedAt).add({ days: limit.value })),
      );
    case 'month':
      return endOfOffice(
        calendar,
        workingDayFrom(calendar, receiptDay(receivedAt).add({ months: limit.value })),
      );
    case 'working_hour':
      return addOfficeMinutes(calendar, receivedAt, limit.value * 60);
    case 'hour': {
      const end = receivedAt.add({ milliseconds: Math.round(limit.value * 60 * MINUTE_MS) });
      return addOfficeMinutes(calendar, end, 0);
    }
    case 'same_day':
      return sameDayDue(calendar, receivedAt, limit.cutoff ?? options.cutoff);
    case 'none':
      return null;
  }
}

/**
 * Ngày tiếp nhận có hiệu lực: the day of receipt if it is worked and the hour is before the cut-off, else the next
 * working day. Exactly at the cut-off is no longer before it.
 * @throws RangeError if the cut-off is not a time of day
 */
export function effectiveReceiptDay(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  cutoff: ClockTime = DEFAULT_CUTOFF,
): Temporal.PlainDate {
  const cutoffMinutes = minutesOf(cutoff);
  if (cutoffMinutes === undefined) throw new RangeError(`not a time of day: ${cutoff}`);
  const { day, ms } = localMomentOf(receivedAt);
  const date = dateOfDayNumber(day);
  return isWorkingDay(calendar, date) && ms < cutoffMinutes * MINUTE_MS
    ? date
    : nextWorkingDay(calendar, date);
}

/** A cut-off later than closing must not make a dossier due before it came: then it is due the next working day. */
function sameDayDue(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  cutoff?: ClockTime,
): Temporal.Instant {
  const day = effectiveReceiptDay(calendar, receivedAt, cutoff);
  const due = endOfOffice(calendar, day);
  if (Temporal.Instant.compare(due, receivedAt) > 0) return due;
  return endOfOffice(calendar, nextWorkingDay(calendar, day));
}

function receiptDay(receivedAt: Temporal.Instant): Temporal.PlainDate {
  return dateOfDayNumber(localMomentOf(receivedAt).day);
}
