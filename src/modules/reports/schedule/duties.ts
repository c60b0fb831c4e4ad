import type { UnitKind } from '#modules/organization/index.ts';
import { daysOfPeriod, PERIOD_KINDS, type ReportingPeriod } from '#platform/figures/reporting-period.ts';
import schedule from '../../../../data/reports/schedule.json' with { type: 'json' };

/** Nghĩa vụ báo cáo: which form a unit of this kind sends for which periods, by which day of the last month. */
interface Duty {
  readonly form: string;
  readonly unitKinds: readonly string[];
  readonly periods: readonly string[];
  readonly dueDay: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A report that has to be sent now that its period is over. */
export interface DueReport {
  readonly form: string;
  readonly unitKinds: readonly string[];
  readonly period: ReportingPeriod;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
}

/** A draft is made as long as it can still be said to be the report of the day; older ones are made by hand. */
const DAYS_AFTER = 30;

/** The reports whose legal period has ended in the last thirty days before `today`, by data/reports/schedule.json. */
export function dueReports(
  today: Temporal.PlainDate,
  duties: readonly Duty[] = schedule.duties,
): DueReport[] {
  return duties.flatMap(({ form, unitKinds, periods, dueDay, validFrom, validTo }) =>
    PERIOD_KINDS.filter((kind) => periods.includes(kind)).flatMap((kind) => {
      const period = { kind, year: today.year, cutOff: 'legal' as const };
      const former = { ...period, year: today.year - 1 };
      return [former, period].flatMap((one) => {
        const days = daysOfPeriod(one);
        const since = days.to.until(today, { largestUnit: 'days' }).days;
        const inForce =
          validFrom <= days.to.toString() && (validTo === null || days.to.toString() <= validTo);
        if (since < 1 || since > DAYS_AFTER || !inForce) return [];
        return [{ form, unitKinds, period: one, ...days, dueOn: days.to.with({ day: dueDay }) }];
      });
    }),
  );
}

/** Does a unit of this kind owe the report? */
export function owes(report: Pick<DueReport, 'unitKinds'>, kind: UnitKind): boolean {
  return report.unitKinds.includes(kind);
}
