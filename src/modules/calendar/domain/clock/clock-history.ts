import type { WorkingCalendar } from '../working-calendar.ts';
import { type ClockEvent, type Grounds, groundsOf } from './clock-event.ts';

/** The calendar that an event named; undefined for that of the whole clock. */
type Own = { readonly calendar: WorkingCalendar | undefined };

/** A stretch of time, in milliseconds since 1970; `to` is Infinity while it lasts. */
export interface Stretch extends Own {
  readonly from: number;
  readonly to: number;
  readonly grounds: Grounds;
}

/** The events put in order: what the clock and its segments are computed from. Moments are milliseconds since 1970. */
export interface ClockHistory {
  readonly startedAt: number;
  /** With which the start was counted. */
  readonly calendar: WorkingCalendar | undefined;
  /** Infinity while the dossier is open. */
  readonly endedAt: number;
  /** In order, apart from each other, none of it before the start or after the end. */
  readonly pauses: readonly Stretch[];
  /** The last thing that is known to have happened. */
  readonly lastAt: number;
  /** In order, each between the start and the end. */
  readonly restarts: readonly ({ readonly at: number; readonly grounds: Grounds } & Own)[];
}

/**
 * Put the events of one clock in order. They may come in any order; those of the same moment count as given. What lies
 * before the start or after the end counts nothing, nor does a resumption where nothing is paused.
 * @throws RangeError if there is not exactly one start, or the end lies before it
 */
export function readHistory(events: readonly ClockEvent[]): ClockHistory {
  const ordered = [...events].sort((a, b) => msOf(a) - msOf(b));
  const [started, ...more] = ordered.filter((event) => event.kind === 'started');
  if (started === undefined || more.length > 0) throw new RangeError('a clock has exactly one start');
  const start = msOf(started);
  const end = ordered.filter(({ kind }) => kind === 'ended').map(msOf)[0] ?? Infinity;
  if (end < start) throw new RangeError('a clock cannot end before it starts');
  const restarts = ordered.flatMap((event) =>
    event.kind === 'restarted' && msOf(event) >= start && msOf(event) < end
      ? [{ at: msOf(event), grounds: groundsOf(event), calendar: event.calendar }]
      : [],
  );
  const lastAt = Math.max(...ordered.map(msOf));
  const pauses = apart(pausesOf(ordered), start, end);
  return { startedAt: start, calendar: started.calendar, endedAt: end, lastAt, pauses, restarts };
}

/** Each pause with its resumption, by their beginning. */
function pausesOf(ordered: readonly ClockEvent[]): Stretch[] {
  const pauses: (Stretch & { readonly id: string | undefined })[] = [];
  const open: typeof pauses = [];
  for (const event of ordered) {
    if (event.kind === 'paused') {
      const [grounds, from] = [groundsOf(event), msOf(event)];
      const pause = { from, to: Infinity, grounds, id: event.id, calendar: undefined };
      pauses.push(pause);
      open.push(pause);
    }
    if (event.kind === 'resumed') {
      const meant = event.pause === undefined ? 0 : open.findIndex(({ id }) => id === event.pause);
      const [ended] = meant < 0 ? [] : open.splice(meant, 1);
      if (ended) Object.assign(ended, { to: msOf(event), calendar: event.calendar });
    }
  }
  return pauses;
}

/** Their union within the life of the clock. Where two overlap, the one that began first gives the grounds. */
function apart(pauses: readonly Stretch[], start: number, end: number): Stretch[] {
  let covered = start;
  return pauses.flatMap((pause) => {
    const [from, to] = [Math.max(pause.from, covered), Math.min(pause.to, end)];
    if (to <= from) return [];
    covered = to;
    return [{ ...pause, from, to }];
  });
}

function msOf(event: ClockEvent): number {
  return event.at.epochMilliseconds;
}
