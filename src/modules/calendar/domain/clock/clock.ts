import type { ClockTime } from '../clock-time.ts';
import { dueAt } from '../due-date.ts';
import { addOfficeMinutes, officeMinutesBetween } from '../office-time.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import type { ClockEvent } from './clock-event.ts';
import { type ClockHistory, readHistory } from './clock-history.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** By which rule a dossier is counted. */
export interface ClockRule {
  readonly limit: TimeLimit;
  /** The unit's cut-off; one of the limit itself, being law, goes before it. Default 15:00. */
  readonly cutoff?: ClockTime;
  /** Where the time limit stands: the legal ground of what is counted. */
  readonly source?: string;
}

export interface ClockOptions {
  /**
   * The moment at which one looks: an open pause is taken to end then, and what still runs is measured up to it. A
   * moment before the last event is taken as that of the last event: what is known cannot be looked away.
   */
  readonly asOf?: Temporal.Instant;
}

/** What the clock of a dossier shows. */
export interface ClockReading {
  /** From the start on, in order, without gaps. After a restart the minutes before it count no more. */
  readonly segments: readonly Segment[];
  /**
   * Ngày hẹn trả with the pauses added, always in office hours. Null for a procedure without a deadline, and while a
   * pause is open and no `asOf` is given: then nobody can know it.
   */
  readonly dueAt: Temporal.Instant | null;
  /** False while a pause is open, and after the end. */
  readonly running: boolean;
}

/**
 * Đồng hồ của hồ sơ: what counted, what did not and why, and when the dossier is due. A pure function: the same events,
 * calendar and rule give the same answer on every machine, today and in ten years.
 *
 * The due moment is that of `dueAt` from the start, or from the last restart (NĐ 61/2018 art. 19(4)), and then as many
 * office minutes later as the clock was paused since. Pauses that overlap count once. A pause that begins after the due
 * moment moves it too, but never beyond the present: what is late stays late.
 *
 * @throws RangeError as dueAt; if there is not exactly one start, or the end lies before it
 */
export function clock(
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  rule: ClockRule,
  options: ClockOptions = {},
): ClockReading {
  const history = readHistory(events);
  const asOf = options.asOf && Math.max(options.asOf.epochMilliseconds, history.lastAt);
  const paused = history.pauses.at(-1)?.to === Infinity;
  const due = paused && asOf === undefined ? null : dueOf(history, calendar, rule, asOf);
  const until = asOf ?? due?.epochMilliseconds;
  return {
    segments: segmentsOf(history, calendar, { until, source: rule.source }),
    dueAt: due,
    running: !paused && history.endedAt === Infinity,
  };
}

/** From the start, or the last restart, and then on over each pause since, counted with the calendar of that moment. */
function dueOf(
  history: ClockHistory,
  calendar: WorkingCalendar,
  { limit, cutoff }: ClockRule,
  asOf: number | undefined,
): Temporal.Instant | null {
  const round = history.restarts.at(-1) ?? { at: history.startedAt, calendar: history.calendar };
  const options = cutoff === undefined ? {} : { cutoff };
  let due = dueAt(round.calendar ?? calendar, instantAt(round.at), limit, options);
  for (const pause of history.pauses) {
    const from = Math.max(pause.from, round.at);
    const to = pause.to === Infinity ? (asOf ?? from) : pause.to;
    if (due && to > from) due = dueLater(pause.calendar ?? calendar, due, instantAt(from), instantAt(to));
  }
  return due;
}

/** The due moment and as many office minutes as lie between. */
function dueLater(
  calendar: WorkingCalendar,
  due: Temporal.Instant,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Temporal.Instant {
  const minutes = officeMinutesBetween(calendar, from, to);
  return minutes === 0 ? due : addOfficeMinutes(calendar, due, minutes);
}

function instantAt(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
