import { addWorkingDays, officeMinutesBetween } from '#modules/calendar/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { formatDate } from '#ui/format.ts';
import { isExtended } from '../domain/apology.ts';
import { STATE_WORDS } from '../domain/words.ts';
import type { Apologisable } from './prepare-apology.ts';

const DAY = 480;
/** A proposal only: the law leaves the length of the extension to the office. */
const PROPOSED_DAYS = 5;

/** Dự thảo: what the program knows of the dossier, for the officer to go on from. */
export function proposeApology(
  { dossier, calendar, dueAt, letters }: Apologisable,
  now: Temporal.Instant,
): { readonly reasonText: string; readonly newDueOn: Temporal.PlainDate | null } {
  const { receivedAt, procedureName, state } = dossier;
  const received = receivedAt ? `được tiếp nhận ngày ${formatDate(vietnamDate(receivedAt))}, ` : '';
  const days = receivedAt ? Math.floor(officeMinutesBetween(calendar, receivedAt, now) / DAY) : 0;
  const step = STATE_WORDS[state].text.toLocaleLowerCase('vi');
  const reasonText =
    `Hồ sơ thủ tục “${procedureName}” ${received}hẹn trả kết quả ngày ${formatDate(vietnamDate(dueAt))}. ` +
    `Đến nay đã qua ${days} ngày làm việc, hồ sơ đang ở bước “${step}” nên chưa thể trả kết quả đúng hẹn.`;
  const latest = Temporal.Instant.compare(now, dueAt) > 0 ? now : dueAt;
  const newDueOn = isExtended(letters) ? null : addWorkingDays(calendar, vietnamDate(latest), PROPOSED_DAYS);
  return { reasonText, newDueOn };
}
