/** How a date differs from the plain week (Monday to Friday work, weekend off). */
export const CALENDAR_DAY_KINDS = ['holiday', 'compensatoryDay', 'swapDayOff', 'makeUpWorkday'] as const;

/**
 * - `holiday`: ngày nghỉ lễ, tết (BLLĐ 2019 art. 112), also where it falls on a weekend and only explains the day in lieu;
 * - `compensatoryDay`: ngày nghỉ bù, the next working day after a holiday on a weekend (BLLĐ 2019 art. 111(3));
 * - `swapDayOff` and `makeUpWorkday`: ngày nghỉ hoán đổi and ngày làm bù, the two halves of a yearly official swap.
 */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** Ngày trong lịch làm việc: one date that differs from the plain week, and the decision that made it so. */
export interface CalendarDay {
  /** ISO date, `2026-02-17`; a date stands at most once in a calendar. */
  readonly date: string;
  readonly kind: CalendarDayKind;
  /** Vietnamese name for the screen: `Tết Âm lịch Bính Ngọ`. */
  readonly name: string;
  /** The law or dispatch that fixed the date: `CV 9859/VPCP-KGVX`. */
  readonly decision: string;
  /** True where the date was read in the decision itself, not in a secondary source. */
  readonly verified: boolean;
}

/**
 * Why an entry of this kind cannot stand on this date, whatever the decision says: a make-up workday is a Saturday or
 * Sunday that is worked, a day in lieu or a swapped day off is a weekday that is not. A holiday may stand anywhere.
 */
export function weekdayFault(
  kind: CalendarDayKind,
  date: Temporal.PlainDate,
): 'make-up-on-weekday' | 'day-off-on-weekend' | undefined {
  const weekend = date.dayOfWeek > 5;
  if (kind === 'makeUpWorkday') return weekend ? undefined : 'make-up-on-weekday';
  return kind !== 'holiday' && weekend ? 'day-off-on-weekend' : undefined;
}

/** Do both entries say the same of the same date? */
export function sameDay(one: CalendarDay, other: CalendarDay): boolean {
  return (
    one.date === other.date &&
    one.kind === other.kind &&
    one.name === other.name &&
    one.decision === other.decision &&
    one.verified === other.verified
  );
}
