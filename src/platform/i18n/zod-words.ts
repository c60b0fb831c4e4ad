import type { z } from 'zod';

/**
 * What zod says where a schema names no message of its own, in plain Vietnamese: `Chọn một trong: subtree, unit`. Zod's own translation
 * names types of the programming language.
 */
export function zodWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Chưa có giá trị' : 'Giá trị không đúng loại';
    case 'invalid_value':
      return `Chọn một trong: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${sizeWords(issue.origin)} phải từ ${issue.minimum} trở lên`;
    case 'too_big':
      return `${sizeWords(issue.origin)} không quá ${issue.maximum}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Giá trị viết không đúng dạng';
    default:
      return 'Giá trị không hợp lệ';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Mã định danh không đúng dạng',
  date: 'Ngày viết dạng 2026-03-15',
  datetime: 'Thời điểm viết dạng 2026-03-15T08:00:00+07:00',
};

function sizeWords(origin: string): string {
  if (origin === 'string') return 'Số chữ';
  return origin === 'array' || origin === 'set' ? 'Số phần tử' : 'Số';
}
