import { dateOfDayNumber, localMomentOf } from '#modules/calendar/index.ts';
import type { Timeliness } from '../timeliness.ts';
import type { ClaimedSegment } from './statement.ts';

/*
 * Words of the proof. They are said by the server, by a printed form and by the browser of a citizen, which may be an old
 * one: nothing here needs more than the clock itself needs.
 */

export const SEGMENT_WORDS: Readonly<Record<ClaimedSegment['kind'], string>> = {
  counted: 'Tính thời gian',
  paused: 'Tạm dừng',
  restarted: 'Tính lại từ đầu',
};

export const TIMELINESS_WORDS: Readonly<Record<Timeliness, string>> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  withinTime: 'Trong hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  noDueDate: 'Không có hạn trả',
};

/** `17:00 23/10/2026` on the wall in Viet Nam; seconds only where there are some. */
export function sayMoment(at: string): string {
  const { day, ms } = localMomentOf(Temporal.Instant.from(at));
  const [hours, minutes, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, ms % 60_000];
  const seconds = rest === 0 ? '' : `:${two(Math.floor(rest / 1000))}`;
  return `${two(hours)}:${two(minutes)}${seconds} ${sayDate(dateOfDayNumber(day).toString())}`;
}

/** `23/10/2026` from `2026-10-23`. */
export function sayDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Office time: `8 giờ 30 phút`; `40 phút`; to a tenth of a minute. */
export function sayMinutes(officeMinutes: number): string {
  const tenths = Math.round(officeMinutes * 10);
  const [hours, minutes] = [Math.floor(tenths / 600), (tenths % 600) / 10];
  const parts = [
    ...(hours > 0 ? [`${thousands(hours)} giờ`] : []),
    ...(minutes > 0 || hours === 0 ? [`${String(minutes).replace('.', ',')} phút`] : []),
  ];
  return parts.join(' ');
}

function thousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
