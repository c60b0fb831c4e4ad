import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
} from '#modules/calendar/index.ts';
import {
  daysOfPeriod,
  PERIOD_KINDS,
  type PeriodKind,
  type ReportingPeriod,
} from '#platform/figures/reporting-period.ts';
import { type Duty, isOwedFor } from './duty.ts';

/** A report that has to be sent now that its period is over. */
export interface DueReport {
  readonly form: string;
  readonly unitKinds: Duty['unitKinds'];
  readonly period: ReportingPeriod;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
}

/** A draft is made as long as it can still be said to be the report of the day; older ones are made by hand. */
const DAYS_AFTER = 30;

/**
 * The reports whose legal period has ended in the last thirty days before `today`, by the schedule; `calendar` moves deadlines
 * from days off.
 */
export function dueReports(
  today: Temporal.PlainDate,
  duties: readonly Duty[],
  calendar: WorkingCalendar,
): DueReport[] {
  return duties
    .filter(({ enabled }) => enabled)
    .flatMap((duty) =>
      PERIOD_KINDS.filter((kind) => isOwedFor(duty, kind)).flatMap((kind) =>
        [today.year - 1, today.year].flatMap((year) =>
          endedReport(today, duty, { kind, year, cutOff: 'legal' }, calendar),
        ),
      ),
    );
}

/** Hạn gửi of a period that ends on `to`: so many days later, moved from a day off as the line says. */
export function dueDayOf(
  { dueDays, onDayOff }: Pick<Duty, 'dueDays' | 'onDayOff'>,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  const day = to.add({ days: dueDays });
  if (onDayOff === 'nextWorkingDay') return workingDayFrom(calendar, day);
  return onDayOff === 'sameDay' || isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/** Hạn gửi gần nhất: the next day on or after `today` on which this line asks for a report; undefined where it asks no more. */
export function nextDueDay(
  today: Temporal.PlainDate,
  duty: Duty,
  calendar: WorkingCalendar,
): Temporal.PlainDate | undefined {
  if (!duty.enabled) return undefined;
  return PERIOD_KINDS.filter((kind) => isOwedFor(duty, kind))
    .flatMap((kind) =>
      [-1, 0, 1].map((years) => daysOfPeriod({ kind, year: today.year + years, cutOff: 'legal' })),
    )
    .filter(({ to }) => isInForce(duty, to))
    .map(({ to }) => dueDayOf(duty, to, calendar))
    .filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
    .toSorted(Temporal.PlainDate.compare)[0];
}

/** Hạn gửi of the report of a form and kind of unit about these days; null where the schedule does not ask for it. */
export function dueDayAsked(
  {
    form,
    unitKind,
    from,
    to,
  }: { form: string; unitKind: string; from: Temporal.PlainDate; to: Temporal.PlainDate },
  duties: readonly Duty[],
  calendar: WorkingCalendar,
): Temporal.PlainDate | null {
  const isAbout = (kind: PeriodKind) => {
    const days = daysOfPeriod({ kind, year: to.year, cutOff: 'legal' });
    return days.from.equals(from) && days.to.equals(to);
  };
  const duty = duties.find(
    (one) =>
      one.enabled &&
      one.form === form &&
      (one.unitKinds as readonly string[]).includes(unitKind) &&
      isInForce(one, to) &&
      PERIOD_KINDS.some((kind) => isOwedFor(one, kind) && isAbout(kind)),
  );
  return duty ? dueDayOf(duty, to, calendar) : null;
}

function endedReport(
  today: Temporal.PlainDate,
  duty: Duty,
  period: ReportingPeriod,
  calendar: WorkingCalendar,
): DueReport[] {
  const { form, unitKinds } = duty;
  const days = daysOfPeriod(period);
  const since = days.to.until(today, { largestUnit: 'days' }).days;
  if (since < 1 || since > DAYS_AFTER || !isInForce(duty, days.to)) return [];
  return [{ form, unitKinds, period, ...days, dueOn: dueDayOf(duty, days.to, calendar) }];
}

function isInForce({ validFrom, validTo }: Duty, to: Temporal.PlainDate): boolean {
  const last = to.toString();
  return last >= validFrom && (validTo === null || last <= validTo);
}
