import { periodKindName } from '#platform/figures/reporting-period.ts';
import { DUTY_PERIODS, type Duty, OWING_KINDS } from './duty.ts';

export const OWING_WORDS: Readonly<Record<(typeof OWING_KINDS)[number], string>> = {
  province: 'Ủy ban nhân dân tỉnh',
  department: 'Sở, ban, ngành',
  commune: 'Xã, phường, đặc khu',
};

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
  const { dueDays, enabled } = duty;
  const said = `${unitKindsText(duty)}: ${periodsText(duty)}, hạn ${dueDays} ngày sau kỳ`;
  return enabled ? said : `${said} (tắt)`;
}
