import type { Tone } from '#ui/notice.tsx';
import type { NoteState, Verdict } from './domain/note.ts';
import type { Strength } from './domain/patterns.ts';

export const STATE_WORDS: Readonly<Record<NoteState, { readonly text: string; readonly tone: Tone }>> = {
  open: { text: 'Chưa giải trình', tone: 'warning' },
  explained: { text: 'Đã giải trình', tone: 'info' },
  grounded: { text: 'Có cơ sở', tone: 'danger' },
  groundless: { text: 'Không có cơ sở', tone: 'success' },
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  weak: 'Yếu: cần xem thêm',
  medium: 'Vừa: có thể do trùng hợp',
  strong: 'Mạnh: không xảy ra khi làm đúng',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  grounded: 'Có cơ sở',
  groundless: 'Không có cơ sở',
};

/** Names of thresholds that several detectors share say the same. */
export const THRESHOLD_WORDS: Readonly<Record<string, string>> = {
  toleranceMinutes: 'Số phút lệch bỏ qua',
  officeMinutes: 'Số phút làm việc',
  count: 'Số hồ sơ',
  withinMinutes: 'Trong số phút',
  shortestLimitMinutes: 'Thời hạn ngắn nhất được xét (phút làm việc)',
  lastMinutes: 'Số phút làm việc cuối',
  windowDays: 'Số ngày xét',
  sharePercent: 'Tỷ lệ (%)',
  letters: 'Số chữ cái',
  distinctLetters: 'Số chữ cái khác nhau',
  withinDays: 'Trong số ngày',
  times: 'Số lần',
  minutesAround: 'Số phút làm việc quanh hạn',
  afterHoursCount: 'Số hồ sơ ngoài giờ',
  afterHoursMinutes: 'Trong số phút, ngoài giờ',
  graceMinutes: 'Số phút làm thêm không xét',
  burstCount: 'Số hồ sơ trong giờ',
  burstMinutes: 'Trong số phút, trong giờ',
};
