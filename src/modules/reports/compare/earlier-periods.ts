import {
  type Days,
  daysOfPeriod,
  PERIOD_KINDS,
  type ReportingPeriod,
} from '#platform/figures/reporting-period.ts';

/** The period before, and the same of the year before (kỳ trước, cùng kỳ năm trước). */
export interface EarlierPeriods {
  /** Undefined where it would be the same as `lastYear`. */
  readonly before: Days | undefined;
  readonly lastYear: Days;
}

/** Of a period of the catalogue the one before it in the catalogue; of free days as many days just before. */
export function earlierPeriods(days: Days, period: ReportingPeriod | undefined): EarlierPeriods {
  if (!period) {
    const length = days.from.until(days.to, { largestUnit: 'days' }).days + 1;
    return {
      before: { from: days.from.subtract({ days: length }), to: days.from.subtract({ days: 1 }) },
      lastYear: { from: days.from.subtract({ years: 1 }), to: days.to.subtract({ years: 1 }) },
    };
  }
  const lastYear = daysOfPeriod({ ...period, year: period.year - 1 });
  const letter = period.kind.charAt(0);
  const number = Number(period.kind.slice(1));
  if (Number.isNaN(number)) return { before: undefined, lastYear };
  const last = letter === 'm' ? 12 : 4;
  const kind =
    PERIOD_KINDS.find((one) => one === `${letter}${number === 1 ? last : number - 1}`) ?? period.kind;
  const year = number === 1 ? period.year - 1 : period.year;
  return { before: daysOfPeriod({ ...period, kind, year }), lastYear };
}
