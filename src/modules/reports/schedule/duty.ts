import { z } from 'zod';
import type { PeriodKind } from '#platform/figures/reporting-period.ts';

/** Kinds of units that may owe reports. */
export const OWING_KINDS = ['province', 'department', 'commune'] as const;

/** Periods for which a report may be owed, in the order in which they end; `month` is each of the twelve. */
export const DUTY_PERIODS = ['month', 'q1', 'q2', 'sixMonths', 'q3', 'nineMonths', 'q4', 'year'] as const;

/**
 * Hạn rơi vào ngày nghỉ: what becomes of a deadline on a day off. By BLDS 2015 art. 148(5) a time limit that ends on one ends with
 * the next working day; the province may ask for the report before, or on the day itself.
 */
export const DAY_OFF_RULES = ['nextWorkingDay', 'previousWorkingDay', 'sameDay'] as const;

const day = z.iso.date('reports.day');

/** Nghĩa vụ báo cáo: which form units of these kinds send for which legal periods, and how many days after their end. */
export const dutySchema = z.object({
  /** Stays for good: changes and the history name it. */
  code: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,60}$/, 'reports.duty-code'),
  /** Code of the form. */
  form: z.string('reports.form-missing').min(1, 'reports.form-missing').max(30, 'platform.too-long'),
  unitKinds: z.array(z.enum(OWING_KINDS), 'reports.unit-kinds-missing').min(1, 'reports.unit-kinds-missing'),
  periods: z.array(z.enum(DUTY_PERIODS), 'reports.periods-missing').min(1, 'reports.periods-missing'),
  /** Days after the last day of the period. */
  dueDays: z
    .number('reports.due-days')
    .int('reports.due-days')
    .min(0, 'reports.due-days')
    .max(90, 'reports.due-days'),
  /** Lines from before there was a choice follow the law. */
  onDayOff: z.enum(DAY_OFF_RULES, 'reports.on-day-off').default('nextWorkingDay'),
  /** For periods that end on this day or later, and on `validTo` or earlier. */
  validFrom: day,
  validTo: day.nullable(),
  /** Drafts are made, tasks are given. */
  enabled: z.boolean(),
  /** Somebody has read the law it comes from. */
  verified: z.boolean(),
  source: z.string('reports.source-missing').min(1, 'reports.source-missing').max(600, 'platform.too-long'),
});
export type Duty = z.output<typeof dutySchema>;

export function isOwedFor({ periods }: Pick<Duty, 'periods'>, kind: PeriodKind): boolean {
  return periods.some((period) => period === kind || (period === 'month' && /^m\d/.test(kind)));
}

/** Do the two ask the same unit for the same report? Both in force at some time, for a common kind of unit and period. */
export function overlaps(a: Duty, b: Duty): boolean {
  return (
    a.enabled &&
    b.enabled &&
    a.form === b.form &&
    a.unitKinds.some((kind) => b.unitKinds.includes(kind)) &&
    a.periods.some((period) => b.periods.includes(period)) &&
    (a.validTo === null || b.validFrom <= a.validTo) &&
    (b.validTo === null || a.validFrom <= b.validTo)
  );
}
