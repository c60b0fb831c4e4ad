import { periodKindName } from '#platform/figures/reporting-period.ts';
import { type DAY_OFF_RULES, DUTY_PERIODS, type Duty, OWING_KINDS } from './duty.ts';

export const OWING_WORDS: Readonly<Record<(typeof OWING_KINDS)[number], string>> = {
  province: 'Ủy ban nhân dân tỉnh',
  department: 'Sở, ban, ngành',
  commune: 'Xã, phường, đặc khu',
};

/** What becomes of a deadline on a day off. */
export const DAY_OFF_WORDS: Readonly<Record<(typeof DAY_OFF_RULES)[number], string>> = {
  nextWorkingDay: 'Sang ngày làm việc tiếp theo',
  previousWorkingDay: 'Về ngày làm việc liền trước',
  sameDay: 'Giữ nguyên ngày nghỉ',
};

/** '3 ngày sau kỳ; gặp ngày nghỉ: sang ngày làm việc tiếp theo' */
export function deadlineText({ dueDays, onDayOff }: Pick<Duty, 'dueDays' | 'onDayOff'>): string {
  const rule = DAY_OFF_WORDS[onDayOff];
  return `${dueDays} ngày sau kỳ; gặp ngày nghỉ: ${rule.charAt(0).toLocaleLowerCase('vi')}${rule.slice(1)}`;
}

/** 'Hằng tháng', 'Quý I', '6 tháng đầu', 'Cả năm'. */
export function periodWord(period: (typeof DUTY_PERIODS)[number]): string {
  if (period === 'month') return 'Hằng tháng';
  return period === 'year' ? 'Cả năm' : periodKindName(period);
}

/** 'Quý I, Quý II, Cả năm', in the order of the year. */
export function periodsText({ periods }: Pick<Duty, 'periods'>): string {
  return DUTY_PERIODS.filter((period) => periods.includes(period))
    .map(periodWord)
    .join(', ');
}

export function unitKindsText({ unitKinds }: Pick<Duty, 'unitKinds'>): string {
  return OWING_KINDS.filter((kind) => unitKinds.includes(kind))
    .map((kind) => OWING_WORDS[kind])
    .join('; ');
}

/** One duty in one line, for the history. */
export function dutyText(duty: Duty): string {
  const said = `${unitKindsText(duty)}: ${periodsText(duty)}, hạn ${deadlineText(duty)}`;
  return duty.enabled ? said : `${said} (tắt)`;
}
