import type { Tone } from '#ui/tag.tsx';
import type { StepTimeLimit } from './domain/bundle-content.ts';
import type { StepStanding } from './domain/next-moves.ts';

/** Where a step stands, as the screens say it. */
export const STANDING_WORDS: Readonly<Record<StepStanding, { text: string; tone: Tone }>> = {
  waiting: { text: 'Chờ kết quả bước trước', tone: 'neutral' },
  running: { text: 'Đang giải quyết', tone: 'info' },
  result: { text: 'Đã có kết quả', tone: 'success' },
  failed: { text: 'Kết thúc, không có kết quả', tone: 'danger' },
  cancelled: { text: 'Đã hủy', tone: 'danger' },
};

export const LIMIT_UNIT_WORDS: Readonly<Record<StepTimeLimit['unit'], string>> = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  working_hour: 'giờ làm việc',
  hour: 'giờ',
};

/** '24 giờ'; '02 ngày làm việc'; what the procedure says, where the bundle sets none. */
export function limitText(limit: StepTimeLimit | null): string {
  if (!limit) return 'Theo thủ tục';
  return `${String(limit.value).padStart(2, '0')} ${LIMIT_UNIT_WORDS[limit.unit]}`;
}
