import { formatDate } from '#ui/format.ts';
import type { CalendarDayKind } from './domain/calendar-day.ts';
import type { CountedUnit } from './domain/time-limit.ts';

/** What a kind of day is called, and the sign that stands for it in the small months. */
export const KIND_WORDS: Readonly<Record<CalendarDayKind, { readonly text: string; readonly sign: string }>> =
  {
    holiday: { text: 'Nghỉ lễ, tết', sign: 'L' },
    compensatoryDay: { text: 'Nghỉ bù', sign: 'B' },
    swapDayOff: { text: 'Nghỉ hoán đổi', sign: 'H' },
    makeUpWorkday: { text: 'Làm bù', sign: '+' },
  };

export const UNIT_WORDS: Readonly<Record<CountedUnit | 'same_day', string>> = {
  working_day: 'Ngày làm việc',
  day: 'Ngày (kể cả ngày nghỉ)',
  month: 'Tháng',
  working_hour: 'Giờ làm việc',
  hour: 'Giờ (liên tục)',
  same_day: 'Trong ngày',
};

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** `Thứ Ba, 17/02/2026`. */
export function longDate(date: Temporal.PlainDate | string): string {
  const plain = typeof date === 'string' ? Temporal.PlainDate.from(date) : date;
  return `${WEEKDAYS[plain.dayOfWeek - 1]}, ${formatDate(plain)}`;
}
