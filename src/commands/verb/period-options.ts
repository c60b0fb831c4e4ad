import { CUT_OFFS, type Days, daysOfPeriod, PERIOD_KINDS } from '#platform/figures/reporting-period.ts';
import { parseVietnameseDate } from '#ui/format.ts';
import { mendable } from '../faults.ts';
import type { Typed } from './read-typed.ts';
import type { VerbOption } from './verb.ts';

/** Of which unit and period; the same words in every command that asks for figures. */
export const PERIOD_OPTIONS = {
  unit: { value: 'H99.7', hint: 'mã định danh của đơn vị (agency code)' },
  from: { value: '2026-03-15', hint: 'ngày đầu kỳ, tính cả ngày đó (first day, inclusive)' },
  to: { value: '2026-06-14', hint: 'ngày cuối kỳ, tính cả ngày đó (last day, inclusive)' },
  period: {
    value: 'legal-q3',
    hint: `thay cho --from, --to: legal- (chốt ngày 14) hoặc calendar- (theo lịch), rồi ${PERIOD_KINDS.filter((kind) => !/^m\d/.test(kind)).join(', ')} hoặc m1 … m12`,
  },
  year: { value: '2026', hint: 'năm của --period' },
  scope: { value: 'subtree|unit', hint: 'cả đơn vị trực thuộc (mặc định), hoặc riêng đơn vị' },
  organization: {
    value: 'asThen|asNow',
    hint: 'việc của đơn vị đã sáp nhập tính cho đơn vị lúc đó (mặc định), hoặc cho đơn vị kế thừa',
  },
} satisfies Record<string, VerbOption>;

/** The question as the interface takes it: `unit`, `from`, `to`, `scope`, `organization`. @throws a mendable fault that names the option */
export function periodQuery(typed: Typed): Record<string, string> {
  const { from, to } = daysOf(typed);
  const named = ['scope', 'organization'].flatMap((name) => {
    const text = typed.find(name);
    return text === undefined ? [] : [[name, text]];
  });
  return { unit: typed.get('unit'), from: from.toString(), to: to.toString(), ...Object.fromEntries(named) };
}

/** The days that `--period` and `--year`, or `--from` and `--to` name. @throws a mendable fault that names the option */
export function daysOf(typed: Pick<Typed, 'find' | 'get'>): Days {
  const period = typed.find('period');
  if (period === undefined) {
    if (typed.find('from') === undefined && typed.find('to') === undefined)
      throw wrong(
        'Thiếu kỳ: --from NGÀY --to NGÀY, hoặc --period legal-q3 --year 2026 (the period is missing).',
      );
    return inOrder({ from: dayOf('from', typed.get('from')), to: dayOf('to', typed.get('to')) });
  }
  if (typed.find('from') !== undefined || typed.find('to') !== undefined)
    throw wrong('--period đi cùng --year, không đi cùng --from, --to (either a period or days).');
  const [cutOffName, kindName, more] = period.split('-');
  const cutOff = CUT_OFFS.find((one) => one === cutOffName);
  const kind = PERIOD_KINDS.find((one) => one === kindName);
  if (!cutOff || !kind || more !== undefined)
    throw wrong(
      `--period viết như legal-q3, legal-sixMonths, calendar-m5; không hiểu “${period}” (no such period).`,
    );
  return daysOfPeriod({ cutOff, kind, year: yearOf(typed.get('year')) });
}

/** `2026-03-15` or `15/03/2026`. @throws a mendable fault that names the option */
export function dayOf(name: string, text: string): Temporal.PlainDate {
  const day = isoDay(text) ?? parseVietnameseDate(text);
  if (day && day.year >= 1900 && day.year < 3000) return day;
  throw wrong(`--${name} là một ngày, viết 2026-03-15 hoặc 15/03/2026; không hiểu “${text}” (no such day).`);
}

function isoDay(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text, { overflow: 'reject' })
      : undefined;
  } catch {
    return undefined;
  }
}

function inOrder(days: Days): Days {
  if (Temporal.PlainDate.compare(days.from, days.to) <= 0) return days;
  throw wrong('--from phải trước hoặc trùng --to (the period ends before it begins).');
}

function yearOf(text: string): number {
  if (/^(19|2\d)\d\d$/.test(text)) return Number(text);
  throw wrong(`--year là một năm, ví dụ 2026; không hiểu “${text}” (no such year).`);
}

function wrong(message: string): Error {
  return mendable('command.asked-wrongly', message);
}
