import { formatNumber } from '#ui/format.ts';
import type { Reason } from './domain/explain.ts';

const DAY = 480;

/** `37 %`; never 0 or 100 of what is not settled. */
export function percentText(probability: number): string {
  if (probability >= 1) return '100 %';
  const percent = Math.min(Math.max(Math.round(probability * 100), 1), 99);
  return `${percent} %`;
}

/** How the likelihood is said beside its number. */
export function riskOf(probability: number): { text: string; tone: 'danger' | 'warning' | 'success' } {
  if (probability >= 1) return { text: 'Đã hết thời gian', tone: 'danger' };
  if (probability >= 0.6) return { text: 'Dễ quá hạn', tone: 'danger' };
  if (probability >= 0.25) return { text: 'Cần để ý', tone: 'warning' };
  return { text: 'Ít rủi ro', tone: 'success' };
}

/** One reason, in a sentence with its two numbers. */
export function reasonText({ factor, push, actual, usual }: Reason): string {
  switch (factor) {
    case 'time':
      if (actual <= 0) return 'Không còn giờ làm việc nào trước hạn';
      return `Còn ${days(Math.max(actual, 0))} ngày làm việc đến hạn; từ bước này, hồ sơ loại này thường cần ${days(usual)} ngày nữa`;
    case 'queue':
      return `Hàng chờ ở bước này: ${formatNumber(actual)} hồ sơ (thường ${formatNumber(Math.round(usual))})`;
    case 'load':
      return `Người thụ lý đang giữ ${formatNumber(actual)} hồ sơ (thường ${formatNumber(Math.round(usual))})`;
    case 'pauses':
      return actual > 0 ? `Đã tạm dừng ${formatNumber(actual)} lần` : 'Chưa phải tạm dừng lần nào';
    case 'procedure':
      return `Thủ tục này ${push > 0 ? 'hay' : 'ít'} quá hạn: ${percent(actual)} hồ sơ trước đây (cả đơn vị ${percent(usual)})`;
  }
}

function days(minutes: number): string {
  return formatNumber(minutes / DAY, 1);
}

function percent(share: number): string {
  return `${formatNumber(share * 100, 1)} %`;
}
