import {
  clock,
  dateOfDayNumber,
  givenDates,
  localMomentOf,
  officeMinutesBetween,
  readClock,
} from '#modules/calendar/index.ts';
import { timelinessOf } from '../timeliness.ts';
import type { Claims, DeadlineStatement } from './statement.ts';

/** What a statement rests on: everything but what is claimed. */
export type StatementInput = Pick<DeadlineStatement, 'state' | 'statedAt' | 'clock'>;

/**
 * What comes out of the input: the office computes its claims with it, and whoever doubts them computes them again.
 * @throws Problem or RangeError if the input is not one that this program wrote
 */
export function computeClaims({
  state,
  statedAt,
  clock: written,
}: StatementInput): Omit<Claims, 'extendedDueAt'> {
  const input = readClock(written);
  const { events, calendar, rule } = input;
  const now = Temporal.Instant.from(statedAt);
  const ended = events.find(({ kind }) => kind === 'ended')?.at ?? null;
  const { first, last } = givenDates(input);
  const { segments } = clock(events, calendar, rule, { asOf: now });
  const left = last && officeMinutesBetween(lastCalendar(input), ended ?? now, last);
  return {
    firstDueAt: textOf(first),
    dueAt: textOf(last),
    timeliness: timelinessOf({ state, dueAt: last, endedAt: ended }, now, dateOf),
    minutesLeft: left === null ? null : rounded(left),
    segments: segments.map(({ from, to, officeMinutes, ...segment }) => ({
      ...segment,
      from: from.toString(),
      to: textOf(to),
      officeMinutes: officeMinutes === null ? null : rounded(officeMinutes),
    })),
  };
}

/** The latest calendar that was counted with. */
function lastCalendar({ events, calendar }: ReturnType<typeof readClock>) {
  const own = events.flatMap((event) => ('calendar' in event && event.calendar ? [event.calendar] : []));
  return own.at(-1) ?? calendar;
}

/** Minutes to three digits: a millisecond is 0.000017. */
function rounded(minutes: number): number {
  return Math.round(minutes * 1000) / 1000;
}

function textOf(at: Temporal.Instant | null): string | null {
  return at === null ? null : at.toString();
}

function dateOf(at: Temporal.Instant): Temporal.PlainDate {
  return dateOfDayNumber(localMomentOf(at).day);
}
