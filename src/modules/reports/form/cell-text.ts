import { formatNumber, formatRate } from '#ui/format.ts';
import { isNumber, type NumberCell, type ReportCell, type ReportRate } from './report-form.ts';

export const NO_DATA = 'chưa có dữ liệu';

/** A cell as people read it: '67.906', '85,6', 'chưa có dữ liệu'. */
export function cellText(cell: ReportCell): string {
  return isNumber(cell) ? numberText(cell) : cell.text;
}

function numberText({ value, decimals = 0 }: NumberCell): string {
  return value === null ? NO_DATA : formatNumber(value, decimals);
}

/** '85,63 % (3.421/3.995)', with the rule of its denominator. */
export function rateText({ numerator, denominator }: ReportRate): string {
  if (numerator.value === null || denominator.value === null) return NO_DATA;
  return formatRate(numerator.value, denominator.value);
}

export const RULE_WORDS = {
  resolved: 'mẫu số: hồ sơ đã giải quyết',
  resolvedPlusOverdue: 'mẫu số: hồ sơ đã giải quyết và đang quá hạn',
  whole: 'mẫu số: toàn bộ',
} as const;
