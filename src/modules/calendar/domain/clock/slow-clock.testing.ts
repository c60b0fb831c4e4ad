import { OFFICIAL_DAYS } from '../testing.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { ClockEvent } from './clock-event.ts';

/*
 * The rules of the clock once more, as a person would check them on a strip of squared paper: one square for each
 * minute of nine years, black where the office is open, and a finger that moves along it. It shares no arithmetic with
 * the program, so a fault would have to be made twice. Whole minutes only.
 */

const DAY = 1440;
const START = Temporal.PlainDate.from('2022-01-01');
const START_MS = Date.UTC(2022, 0, 1) - 7 * 3_600_000;
const DAYS = 9 * 366;

/** One square for each minute since 2022-01-01 in Viet Nam: 1 where the office is open. */
export type MinuteStrip = Uint8Array;

/** A session as minutes since midnight. */
export type SlowSession = readonly [from: number, to: number];

export function drawStrip(
  weekday: readonly SlowSession[],
  saturday: readonly SlowSession[] = [],
): MinuteStrip {
  const strip = new Uint8Array(DAYS * DAY);
  for (let day = 0; day < DAYS; day += 1) {
    const date = START.add({ days: day });
    const entry = OFFICIAL_DAYS.find((one) => one.date === date.toString());
    let sessions = date.dayOfWeek <= 5 ? weekday : date.dayOfWeek === 6 ? saturday : [];
    if (entry) sessions = entry.kind === 'makeUpWorkday' ? weekday : [];
    for (const [from, to] of sessions) strip.fill(1, day * DAY + from, day * DAY + to);
  }
  return strip;
}

export interface SlowReading {
  /** Minutes since 2022-01-01; null where there is none. */
  readonly due: number | null;
  /** Open minutes since the last restart, up to the end or `asOf`; undefined if there is neither. */
  readonly counted: number | undefined;
  readonly paused: number | undefined;
}

export function slowClock(
  events: readonly ClockEvent[],
  strip: MinuteStrip,
  limit: TimeLimit,
  cutoff: number,
  asOf: Temporal.Instant | undefined,
): SlowReading {
  const ordered = events
    .map((event) => ({ ...event, minute: minuteOf(event.at) }))
    .sort((a, b) => a.minute - b.minute);
  const start = ordered.find(({ kind }) => kind === 'started')?.minute ?? 0;
  const end = ordered.find(({ kind }) => kind === 'ended')?.minute;
  const last = ordered.at(-1)?.minute ?? 0;
  const alive = (minute: number) => minute >= start && (end === undefined || minute < end);
  const restarts = ordered.filter(({ kind, minute }) => kind === 'restarted' && alive(minute));
  const since = restarts.at(-1)?.minute ?? start;
  const until = end ?? (asOf && Math.max(minuteOf(asOf), last));

  let [open, paused, counted] = [0, 0, 0];
  ordered.forEach(({ kind, minute }, index) => {
    if (kind === 'paused') open += 1;
    if (kind === 'resumed') open = Math.max(0, open - 1);
    const next = ordered[index + 1]?.minute ?? until ?? last;
    const black = blackBetween(strip, Math.max(minute, since), Math.min(next, until ?? last));
    if (open > 0) paused += black;
    else counted += black;
  });
  const totals = until === undefined ? { counted: undefined, paused: undefined } : { counted, paused };
  const base = slowDue(strip, since, limit, cutoff);
  if (base === null || (until === undefined && open > 0)) return { due: null, ...totals };
  return { due: paused === 0 ? base : walk(strip, base, paused), ...totals };
}

export function minuteOf(instant: Temporal.Instant): number {
  return (instant.epochMilliseconds - START_MS) / 60_000;
}

export function instantOfMinute(minute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(START_MS + minute * 60_000);
}

function slowDue(strip: MinuteStrip, at: number, limit: TimeLimit, cutoff: number): number | null {
  const day = Math.floor(at / DAY);
  const early = isWorked(strip, day) && at - day * DAY < cutoff;
  const effective = early ? day : nextWorked(strip, day);
  switch (limit.unit) {
    case 'working_day': {
      let last = effective;
      for (let left = limit.value; left > 0; left -= 1) last = nextWorked(strip, last);
      return closing(strip, last);
    }
    case 'day':
      return closing(strip, nextWorked(strip, day + limit.value - 1));
    case 'month':
      return closing(strip, nextWorked(strip, sameDayOfMonth(day, limit.value) - 1));
    case 'working_hour':
      return walk(strip, at, limit.value * 60);
    case 'hour':
      return walk(strip, at + limit.value * 60, 0);
    case 'same_day': {
      const due = closing(strip, effective);
      return due > at ? due : closing(strip, nextWorked(strip, effective));
    }
    case 'none':
      return null;
  }
}

function blackBetween(strip: MinuteStrip, from: number, to: number): number {
  let black = 0;
  for (let at = from; at < to; at += 1) if (strip[at] === 1) black += 1;
  return black;
}

/** Move the finger over so many black squares; over none, to the next place where it stands in or beside black. */
function walk(strip: MinuteStrip, from: number, squares: number): number {
  let at = from;
  if (squares === 0) while (strip[at] === 0 && strip[at - 1] === 0) at += 1;
  for (let left = squares; left > 0; at += 1) if (strip[at] === 1) left -= 1;
  return at;
}

function isWorked(strip: MinuteStrip, day: number): boolean {
  return strip.subarray(day * DAY, (day + 1) * DAY).includes(1);
}

function nextWorked(strip: MinuteStrip, day: number): number {
  let next = day + 1;
  while (!isWorked(strip, next)) next += 1;
  return next;
}

function closing(strip: MinuteStrip, day: number): number {
  return day * DAY + strip.subarray(day * DAY, (day + 1) * DAY).lastIndexOf(1) + 1;
}

/** The same number of the month, so many months on; the last day of a month that is too short. */
function sameDayOfMonth(day: number, months: number): number {
  const date = new Date(Date.UTC(2022, 0, 1 + day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const same = Date.UTC(year, month, Math.min(date.getUTCDate(), longest));
  return (same - Date.UTC(2022, 0, 1)) / 86_400_000;
}
