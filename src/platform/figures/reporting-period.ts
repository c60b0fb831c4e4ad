/** Kỳ báo cáo: what is reported about, in one year. */
export const PERIOD_KINDS = [
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
  'm6',
  'm7',
  'm8',
  'm9',
  'm10',
  'm11',
  'm12',
  'q1',
  'q2',
  'q3',
  'q4',
  'sixMonths',
  'nineMonths',
  'year',
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Where a period is cut off (chốt số liệu): on the 14th as the law says, or at the end of the calendar month. */
export const CUT_OFFS = ['legal', 'calendar'] as const;
export type CutOff = (typeof CUT_OFFS)[number];

/** First and last day, both inclusive. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface ReportingPeriod {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly cutOff: CutOff;
}

/** First and last month of the year that a kind covers. */
function monthsOf(kind: PeriodKind): readonly [number, number] {
  if (kind === 'sixMonths') return [1, 6];
  if (kind === 'nineMonths') return [1, 9];
  if (kind === 'year') return [1, 12];
  const number = Number(kind.slice(1));
  return kind.startsWith('m') ? [number, number] : [number * 3 - 2, number * 3];
}

/**
 * The days of a reporting period. By law (NĐ 09/2019/NĐ-CP art. 12) data are cut off on the 14th: quarter 1 runs from
 * 15/12 of the year before to 14/3, six months to 14/6, nine months to 14/9, the year to 14/12.
 */
export function daysOfPeriod({ kind, year, cutOff }: ReportingPeriod): Days {
  const [first, last] = monthsOf(kind);
  const begin = Temporal.PlainDate.from({ year, month: first, day: 1 });
  const end = Temporal.PlainDate.from({ year, month: last, day: 1 });
  if (cutOff === 'calendar') return { from: begin, to: end.add({ months: 1 }).subtract({ days: 1 }) };
  return { from: begin.subtract({ months: 1 }).with({ day: 15 }), to: end.with({ day: 14 }) };
}

/** The period that has exactly these days; undefined for free days. */
export function periodOfDays({ from, to }: Days): ReportingPeriod | undefined {
  const { year } = to;
  return CUT_OFFS.flatMap((cutOff) => PERIOD_KINDS.map((kind) => ({ kind, year, cutOff }))).find((period) => {
    const days = daysOfPeriod(period);
    return days.from.equals(from) && days.to.equals(to);
  });
}

/** The quarter by the legal cut-off in which a day lies. */
export function legalQuarterOf(day: Temporal.PlainDate): ReportingPeriod {
  const month = day.day >= 15 ? day.add({ months: 1 }) : day;
  const kind = `q${Math.ceil(month.month / 3)}` as PeriodKind;
  return { kind, year: month.year, cutOff: 'legal' };
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** 'Quý I năm 2026', '6 tháng đầu năm 2026'. */
export function periodName({ kind, year }: Omit<ReportingPeriod, 'cutOff'>): string {
  return kind === 'year' ? `Năm ${year}` : `${periodKindName(kind)} năm ${year}`;
}

/** 'Quý I', 'Tháng 3', '6 tháng đầu', 'Năm'. */
export function periodKindName(kind: PeriodKind): string {
  if (kind === 'sixMonths') return '6 tháng đầu';
  if (kind === 'nineMonths') return '9 tháng đầu';
  if (kind === 'year') return 'Năm';
  const number = Number(kind.slice(1));
  return kind.startsWith('m') ? `Tháng ${number}` : `Quý ${QUARTERS[number - 1]}`;
}
