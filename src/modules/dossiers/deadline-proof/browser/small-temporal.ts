/*
 * As much of Temporal as the clock uses, for browsers that have none yet (Android before 2026, iPhones before 2027): on
 * whole numbers and Date.UTC, no time zones. Tested against the real one. Not for the server.
 */

const DAY_MS = 86_400_000;

type Length = { readonly hours?: number; readonly milliseconds?: number };
type Days = { readonly days?: number; readonly months?: number };

export interface SmallInstant {
  readonly epochMilliseconds: number;
  add(length: Length): SmallInstant;
  toString(): string;
}

export interface SmallDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
  add(length: Days): SmallDate;
  until(other: SmallDate): { readonly days: number };
  equals(other: SmallDate): boolean;
  toString(): string;
}

/** What stands in the place of `Temporal`. */
export const smallTemporal = {
  Instant: {
    fromEpochMilliseconds: instant,
    from: (text: string) => instant(readInstant(text)),
    compare: (a: SmallInstant, b: SmallInstant) => Math.sign(a.epochMilliseconds - b.epochMilliseconds),
  },
  PlainDate: {
    from: (what: string | { year: number; month: number; day: number }) =>
      typeof what === 'string' ? date(readDate(what)) : date(dayOf(what.year, what.month - 1, what.day)),
    compare: (a: SmallDate, b: SmallDate) => Math.sign(numberOf(a) - numberOf(b)),
  },
  Duration: { from: (length: Length) => length },
};

function instant(epochMilliseconds: number): SmallInstant {
  return {
    epochMilliseconds,
    add: ({ hours = 0, milliseconds = 0 }) => instant(epochMilliseconds + hours * 3_600_000 + milliseconds),
    // Temporal writes no zeros at the end of a fraction.
    toString: () =>
      new Date(epochMilliseconds)
        .toISOString()
        .replace(/(\.\d*?)0*Z$/, (_, fraction) => (fraction === '.' ? 'Z' : `${fraction}Z`)),
  };
}

function readInstant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new RangeError(`not an instant: ${text}`);
  return ms;
}

/** A date by the number of days since 1970-01-01. */
function date(number: number): SmallDate {
  const utc = new Date(number * DAY_MS);
  const [year, month, day] = [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()];
  return {
    year,
    month,
    day,
    dayOfWeek: ((((number + 3) % 7) + 7) % 7) + 1,
    add: ({ days = 0, months = 0 }) => date(addMonths(year, month - 1 + months, day) + days),
    until: (other) => ({ days: numberOf(other) - number }),
    equals: (other) => numberOf(other) === number,
    toString: () => utc.toISOString().slice(0, 10),
  };
}

/** The same day of that month, or the last of a shorter one. */
function addMonths(year: number, month: number, day: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(year, month, Math.min(day, last));
}

function numberOf({ year, month, day }: SmallDate): number {
  return dayOf(year, month - 1, day);
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}

function readDate(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
    throw new RangeError(`not a date: ${text}`);
  return ms / DAY_MS;
}
