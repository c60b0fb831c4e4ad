import { officeMinutesBetween } from '../office-time.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import type { Grounds } from './clock-event.ts';
import type { ClockHistory, Stretch } from './clock-history.ts';

/**
 * Một đoạn thời gian trong đời hồ sơ. `counted` runs against the time limit, by the ground of the rule; `paused` does
 * not; `restarted` runs from zero again, by the ground of the restart, up to the next pause (and has no length if a
 * pause is open at that very moment).
 */
export interface Segment extends Grounds {
  readonly kind: 'counted' | 'paused' | 'restarted';
  readonly from: Temporal.Instant;
  /** Null while it lasts. */
  readonly to: Temporal.Instant | null;
  /**
   * Office minutes from `from` to `to`; of a segment that lasts, up to the moment at which one looks, or else up to the
   * due moment; null if there is neither.
   */
  readonly officeMinutes: number | null;
}

interface Measure {
  /** Up to where a segment that lasts is measured: milliseconds since 1970. */
  readonly until: number | undefined;
  /** The legal ground of what is counted. */
  readonly source: string | undefined;
}

type Label = Pick<Stretch, 'grounds' | 'calendar'> & Pick<Segment, 'kind'>;
type Piece = Stretch & Label;

/** The life of the clock in segments, in order, without gaps. */
export function segmentsOf(
  { startedAt, endedAt, pauses, restarts, calendar: first }: ClockHistory,
  calendar: WorkingCalendar,
  { until, source }: Measure,
): Segment[] {
  const grounds = source === undefined ? {} : { ground: source };
  const counted: Label = { kind: 'counted', grounds, calendar: first };
  const rounds = [
    { ...counted, at: startedAt },
    ...restarts.map((restart) => ({ kind: 'restarted' as const, ...restart })),
  ];
  return rounds
    .flatMap(({ at, ...label }, index) =>
      cutAt(pauses, { ...label, from: at, to: rounds[index + 1]?.at ?? endedAt }, counted),
    )
    .map((piece) => measured(piece, calendar, until));
}

/** One round of counting, cut where the clock was paused; a restart leaves its mark even where it has no length. */
function cutAt(pauses: readonly Stretch[], round: Piece, afterwards: Label): Piece[] {
  const pieces: Piece[] = [];
  let running = round;
  for (const pause of pauses) {
    const [from, to] = [Math.max(pause.from, round.from), Math.min(pause.to, round.to)];
    if (to <= from) continue;
    pieces.push({ ...running, to: from }, { ...pause, kind: 'paused', from, to });
    running = { ...afterwards, calendar: round.calendar, from: to, to: round.to };
  }
  return [...pieces, running].filter(({ kind, from, to }) => to > from || kind === 'restarted');
}

function measured(
  { kind, from, to, grounds, calendar: own }: Piece,
  calendar: WorkingCalendar,
  until: number | undefined,
): Segment {
  const end = to === Infinity ? null : instantAt(to);
  const last = end ?? (until === undefined ? null : instantAt(Math.max(from, until)));
  const start = instantAt(from);
  const officeMinutes = last && officeMinutesBetween(own ?? calendar, start, last);
  return { kind, from: start, to: end, officeMinutes, ...grounds };
}

function instantAt(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
