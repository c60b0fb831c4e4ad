/**
 * Numbers, dates and times as they are written in Vietnam, for display only.
 * Everything is shown in the time zone of the country, wherever the server stands.
 */

/** The only time zone in which people see times. */
const displayZone = 'Asia/Ho_Chi_Minh';

/** What the display functions accept: Temporal values, a `Date`, or ISO 8601 text (a date, or an instant with offset). */
export type Moment = Temporal.Instant | Temporal.ZonedDateTime | Temporal.PlainDate | Date | string;

/** How urgent a due time is; each tone is always shown together with words. */
export type DueTone = 'success' | 'warning' | 'danger';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/** 67906 → '67.906'; 0.5678 with 2 fraction digits → '0,57'. */
export function formatNumber(value: number | bigint, fractionDigits = 0): string {
  return numberFormat(fractionDigits).format(value);
}

/** Making a format takes longer than using it a hundred times. */
const numberFormats = new Map<number, Intl.NumberFormat>();

function numberFormat(fractionDigits: number): Intl.NumberFormat {
  const known = numberFormats.get(fractionDigits);
  if (known) return known;
  const digits = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  const made = new Intl.NumberFormat('vi-VN', digits);
  numberFormats.set(fractionDigits, made);
  return made;
}

/** A rate always with its two numbers: (3421, 3995) → '85,63 % (3.421/3.995)'; nothing to divide by → '– (0/0)'. */
export function formatRate(numerator: number, denominator: number): string {
  const pair = `(${formatNumber(numerator)}/${formatNumber(denominator)})`;
  if (denominator === 0) return `– ${pair}`;
  return `${formatNumber((numerator / denominator) * 100, 2)} % ${pair}`;
}

/** Money in đồng: 8000 → '8.000 đồng'; 0 → 'Miễn phí'. */
export function formatMoney(dong: number | bigint): string {
  return Number(dong) === 0 ? 'Miễn phí' : `${formatNumber(dong)} đồng`;
}

/** '26/10/2023'. A plain date is shown as it is, an instant by its day in Vietnam. */
export function formatDate(value: Moment): string {
  const date = toPlainDate(value);
  return `${pad(date.day)}/${pad(date.month)}/${String(date.year).padStart(4, '0')}`;
}

/** '14:30'. */
export function formatTime(value: Exclude<Moment, Temporal.PlainDate>): string {
  const time = toZoned(value);
  return `${pad(time.hour)}:${pad(time.minute)}`;
}

/** '14:30 26/10/2023': the hour first, as administrative forms write it. */
export function formatDateTime(value: Exclude<Moment, Temporal.PlainDate>): string {
  const moment = toZoned(value);
  return `${formatTime(moment)} ${formatDate(moment.toPlainDate())}`;
}

/** 'từ 01/07/2025 đến hết 30/09/2025'; without an end 'từ 01/07/2025'. The last day is included. */
export function formatPeriod(from: Moment, to?: Moment): string {
  return to === undefined ? `từ ${formatDate(from)}` : `từ ${formatDate(from)} đến hết ${formatDate(to)}`;
}

/**
 * How much time is left, by the clock on the wall: 'còn 3 giờ', 'hôm nay 17:00', 'còn 5 ngày', 'quá hạn 2 ngày'.
 * These are calendar days; working days are the business of whoever knows the calendar.
 */
export function formatRelativeDue(
  dueAt: Exclude<Moment, Temporal.PlainDate>,
  now: Exclude<Moment, Temporal.PlainDate>,
): string {
  const left = toEpochMilliseconds(dueAt) - toEpochMilliseconds(now);
  if (left < 0) return `quá hạn ${span(-left)}`;
  const due = toZoned(dueAt);
  const today = toZoned(now);
  const days = today.toPlainDate().until(due.toPlainDate(), { largestUnit: 'day' }).days;
  if (days > 0) return days === 1 ? `ngày mai ${formatTime(due)}` : `còn ${formatNumber(days)} ngày`;
  return left <= 4 * hour ? `còn ${span(left)}` : `hôm nay ${formatTime(due)}`;
}

/** Late → danger; due within `soonHours` (24 unless told) → warning; else success. */
export function dueTone(
  dueAt: Exclude<Moment, Temporal.PlainDate>,
  now: Exclude<Moment, Temporal.PlainDate>,
  soonHours = 24,
): DueTone {
  const left = toEpochMilliseconds(dueAt) - toEpochMilliseconds(now);
  if (left < 0) return 'danger';
  return left <= soonHours * hour ? 'warning' : 'success';
}

/**
 * Reads a date as people type it: '26/10/2023', '6/1/2024', '26-10-2023', '26.10.2023' or '26102023'.
 * Returns undefined for anything else: a day that does not exist, two-digit years, years before 1800 or after 2999.
 */
export function parseVietnameseDate(text: string): Temporal.PlainDate | undefined {
  const match =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim()) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, dayText, , monthText, yearText] = match;
  if (Number(yearText) < 1800 || Number(yearText) > 2999) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(yearText), month: Number(monthText), day: Number(dayText) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

/** Any moment as milliseconds since 1970; a plain date counts from its midnight in Vietnam. */
export function toEpochMilliseconds(value: Moment): number {
  if (value instanceof Temporal.Instant) return value.epochMilliseconds;
  return value instanceof Temporal.PlainDate
    ? value.toZonedDateTime(displayZone).epochMilliseconds
    : toZoned(value).epochMilliseconds;
}

function toPlainDate(value: Moment): Temporal.PlainDate {
  if (value instanceof Temporal.PlainDate) return value;
  if (typeof value === 'string' && dateOnly.test(value)) return Temporal.PlainDate.from(value);
  return toZoned(value).toPlainDate();
}

function toZoned(value: Exclude<Moment, Temporal.PlainDate>): Temporal.ZonedDateTime {
  if (value instanceof Temporal.ZonedDateTime)
    return value.timeZoneId === displayZone ? value : value.withTimeZone(displayZone);
  if (value instanceof Temporal.Instant) return value.toZonedDateTimeISO(displayZone);
  if (value instanceof Date) return value.toTemporalInstant().toZonedDateTimeISO(displayZone);
  if (dateOnly.test(value)) return Temporal.PlainDate.from(value).toZonedDateTime(displayZone);
  return Temporal.Instant.from(value).toZonedDateTimeISO(displayZone);
}

function span(milliseconds: number): string {
  if (milliseconds >= day) return `${formatNumber(Math.floor(milliseconds / day))} ngày`;
  if (milliseconds >= hour) return `${formatNumber(Math.floor(milliseconds / hour))} giờ`;
  return `${formatNumber(Math.max(1, Math.floor(milliseconds / minute)))} phút`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
