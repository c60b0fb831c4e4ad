import { type ClockEvent, type Grounds, groundsOf } from './clock-event.ts';

/** A stretch of time, in milliseconds since 1970; `to` is Infinity while it lasts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly grounds: Grounds;
}

/** The events put in order: what the clock and its segments are computed from. Moments are milliseconds since 1970. */
export interface ClockHistory {
  readonly startedAt: number;
  /** Infinity while the dossier is open. */
  readonly endedAt: number;
  /** In order, apart from each other, none of it before the start or after the end. */
  readonly pauses: readonly Stretch[];
  /** The last thing that is known to have happened. */
  readonly lastAt: number;
  /** In order, each between the start and the end. */
  readonly restarts: readonly { readonly at: number; readonly grounds: Grounds }[];
}

/**
 * Put the events of one clock in order. They may come in any order; those of the same moment count as given. What lies
 * before the start or after the end counts nothing, nor does a resumption where nothing is paused.
 * @throws RangeError if there is not exactly one start, or the end lies before it
 */
export function readHistory(events: readonly ClockEvent[]): ClockHistory {
  const ordered = events.toSorted((a, b) => msOf(a) - msOf(b));
  const [start, ...more] = ordered.filter(({ kind }) => kind === 'started').map(msOf);
  if (start === undefined || more.length > 0) throw new RangeError('a clock has exactly one start');
  const end = ordered.filter(({ kind }) => kind === 'ended').map(msOf)[0] ?? Infinity;
  if (end < start) throw new RangeError('a clock cannot end before it starts');
  const restarts = ordered.flatMap((event) =>
    event.kind === 'restarted' && msOf(event) >= start && msOf(event) < end
      ? [{ at: msOf(event), grounds: groundsOf(event) }]
      : [],
  );
  const lastAt = Math.max(...ordered.map(msOf));
  return { startedAt: start, endedAt: end, lastAt, pauses: apart(pausesOf(ordered), start, end), restarts };
}

/** Each pause with its resumption, by their beginning. */
function pausesOf(ordered: readonly ClockEvent[]): Stretch[] {
  const pauses: { from: number; to: number; grounds: Grounds; id: string | undefined }[] = [];
  const open: typeof pauses = [];
  for (const event of ordered) {
    if (event.kind === 'paused') {
      const pause = { from: msOf(event), to: Infinity, grounds: groundsOf(event), id: event.id };
      pauses.push(pause);
      open.push(pause);
    }
    if (event.kind === 'resumed') {
      const meant = event.pause === undefined ? 0 : open.findIndex(({ id }) => id === event.pause);
      const [ended] = meant < 0 ? [] : open.splice(meant, 1);
      if (ended) ended.to = msOf(event);
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
    return [{ from, to, grounds: pause.grounds }];
  });
}

function msOf(event: ClockEvent): number {
  return event.at.epochMilliseconds;
}
