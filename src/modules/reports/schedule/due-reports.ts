import { daysOfPeriod, PERIOD_KINDS, type ReportingPeriod } from '#platform/figures/reporting-period.ts';
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

/** The reports whose legal period has ended in the last thirty days before `today`, by the schedule. */
export function dueReports(today: Temporal.PlainDate, duties: readonly Duty[]): DueReport[] {
  return duties
    .filter(({ enabled }) => enabled)
    .flatMap((duty) =>
      PERIOD_KINDS.filter((kind) => isOwedFor(duty, kind)).flatMap((kind) =>
        [today.year - 1, today.year].flatMap((year) =>
          endedReport(today, duty, { kind, year, cutOff: 'legal' }),
        ),
      ),
    );
}

function endedReport(today: Temporal.PlainDate, duty: Duty, period: ReportingPeriod): DueReport[] {
  const { form, unitKinds, dueDays, validFrom, validTo } = duty;
  const days = daysOfPeriod(period);
  const since = days.to.until(today, { largestUnit: 'days' }).days;
  const last = days.to.toString();
  if (since < 1 || since > DAYS_AFTER || last < validFrom || (validTo !== null && last > validTo)) return [];
  return [{ form, unitKinds, period, ...days, dueOn: days.to.add({ days: dueDays }) }];
}
