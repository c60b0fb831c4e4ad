import { addOfficeMinutes, dueAt, isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The law names no minute of the morning: what is handed over within the first hour is at the start of the day, and what
 * goes within an hour after closing is still of the same day. Our reading (docs/domain-notes.md).
 */
const TOLERANCE = { minutes: 60 } as const;

/**
 * Hạn chuyển hồ sơ: until when the one-stop office hands what it received over to the unit that decides: by the end of
 * the same working day, or at the start of the next one for what came after the cut-off or on a day off (61 art. 18,
 * 118 art. 18(2)). `calendar` is that of the receiving unit, `cutoff` a time of day such as `15:00`; at the cut-off
 * itself is no longer before it.
 */
export function handOverDueAt(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  cutoff: string,
): Temporal.Instant {
  const local = receivedAt.toZonedDateTimeISO(ZONE);
  const today = local.toPlainDate();
  const intoDay = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(cutoff)) < 0;
  const close =
    isWorkingDay(calendar, today) && intoDay
      ? dueAt(calendar, receivedAt, { unit: 'same_day', cutoff })
      : null;
  if (close?.toZonedDateTimeISO(ZONE).toPlainDate().equals(today)) return close;
  const morning = today.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
  return addOfficeMinutes(calendar, morning, 0);
}

/** Chuyển hồ sơ muộn: handed over after the limit. */
export function isLateHandOver(due: Temporal.Instant, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, due.add(TOLERANCE)) > 0;
}
