const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first and the last year a calendar can have: a slip of the finger in the year is the commonest fault. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A date as people write it, 17/02/2026, or 2026-02-17; undefined if it is none or its year is out of reach. */
export function readWrittenDate(text: string): Temporal.PlainDate | undefined {
  const found = VIETNAMESE.exec(text);
  const [year, month, day] = found ? [found[3], found[2], found[1]] : (ISO.exec(text) ?? []).slice(1);
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isCalendarYear(fields.year) || fields.month < 1 || fields.day < 1) return undefined;
  const date = Temporal.PlainDate.from(fields, { overflow: 'constrain' });
  return date.month === fields.month && date.day === fields.day ? date : undefined;
}

/** Can there be a calendar of this year? */
export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
