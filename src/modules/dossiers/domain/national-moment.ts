const SHAPE = /^\d{14}$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * Thời điểm of a national record, `yyyyMMddHHmmss` in Viet Nam: its ISO text with offset, null for an empty one, undefined for what
 * is no moment. Reckoned on the digits: a file has millions of them, and Viet Nam has kept +07:00 all the time.
 */
export function readNationalMoment(text: string): string | null | undefined {
  if (text === '') return null;
  if (!SHAPE.test(text)) return undefined;
  const number = (from: number, to: number) => Number(text.slice(from, to));
  const [year, month, day] = [number(0, 4), number(4, 6), number(6, 8)];
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysIn(year, month)) return undefined;
  if (number(8, 10) > 23 || number(10, 12) > 59 || number(12, 14) > 59) return undefined;
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12)}+07:00`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
}
/** The same the other way; '' for none. */
export function writeNationalMoment(at: Temporal.Instant | null): string {
  if (!at) return '';
  return at
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDateTime()
    .toString()
    .slice(0, 19)
    .replace(/\D/g, '');
}
