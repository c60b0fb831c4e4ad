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

/** `17:00 23/10/2026` on the wall in Viet Nam. */
export function sayMoment(at: string): string {
  const { day, ms } = localMomentOf(Temporal.Instant.from(at));
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  return `${two(hours)}:${two(minutes)} ${sayDate(dateOfDayNumber(day).toString())}`;
}

/** `23/10/2026` from `2026-10-23`. */
export function sayDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Office time in whole minutes: `8 giờ 30 phút`, `40 phút`, `chưa đến 1 phút`. */
export function sayMinutes(officeMinutes: number): string {
  const whole = Math.round(officeMinutes);
  if (whole === 0) return officeMinutes > 0 ? 'chưa đến 1 phút' : '0 phút';
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    ...(hours > 0 ? [`${thousands(hours)} giờ`] : []),
    ...(minutes > 0 ? [`${minutes} phút`] : []),
  ];
  return parts.join(' ');
}

function thousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
