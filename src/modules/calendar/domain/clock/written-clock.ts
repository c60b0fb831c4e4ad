import { readCalendar, type WrittenCalendar } from '../calendar-text.ts';
import type { ClockTime } from '../clock-time.ts';
import type { TimeLimit } from '../time-limit.ts';
import { type WorkingCalendar, workingCalendar } from '../working-calendar.ts';
import { type ClockRule, clock } from './clock.ts';
import type { ClockEvent, Grounds } from './clock-event.ts';

/** An event of the clock as JSON can hold it: `at` in ISO 8601, the calendar by its version. */
export interface WrittenClockEvent extends Grounds {
  readonly kind: ClockEvent['kind'];
  readonly at: string;
  readonly calendar?: string;
  readonly id?: string;
  readonly pause?: string;
}

/** Everything the clock of a dossier is computed from, as JSON can hold it. */
export interface WrittenClock {
  readonly limit: TimeLimit;
  readonly cutoff: ClockTime;
  readonly source?: string;
  readonly events: readonly WrittenClockEvent[];
  /** By version: the office hours, and the days that matter. */
  readonly calendars: Readonly<Record<string, WrittenCalendar>>;
}

/** What `clock` takes. */
export interface ClockInput {
  readonly events: readonly ClockEvent[];
  readonly calendar: WorkingCalendar;
  readonly rule: ClockRule;
}

/** @throws Problem or RangeError as workingCalendar, if it was not written by this program */
export function readClock({ limit, cutoff, source, events, calendars }: WrittenClock): ClockInput {
  const read = new Map(
    Object.entries(calendars).map(([version, written]) => [version, readCalendar(written)]),
  );
  const plain = workingCalendar([]);
  return {
    events: readClockEvents(events, read),
    calendar: read.values().next().value ?? plain,
    rule: { limit, cutoff, ...(source !== undefined && { source }) },
  };
}

/** The events with the calendars they name; one that is not known is left out, and that of the whole clock counts. */
export function readClockEvents(
  events: readonly WrittenClockEvent[],
  calendars: ReadonlyMap<string, WorkingCalendar>,
): ClockEvent[] {
  return events.map(({ calendar: version, at, ...event }) => {
    const calendar = version === undefined ? undefined : calendars.get(version);
    return { ...event, at: Temporal.Instant.from(at), ...(calendar && { calendar }) };
  });
}

/**
 * Hạn trả that were given to the citizen: `first` at the receipt, `last` after the pauses that he ended. A pause that
 * lasts, or that the end of the dossier cut off, has moved nothing yet. Null without a deadline.
 * @throws RangeError as clock
 */
export function givenDates({ events, calendar, rule }: ClockInput): {
  first: Temporal.Instant | null;
  last: Temporal.Instant | null;
} {
  const ended = new Set(events.flatMap((event) => (event.kind === 'resumed' ? [event.pause] : [])));
  const answered = events.filter((event) => event.kind !== 'paused' || ended.has(event.id));
  const started = events.filter(({ kind }) => kind === 'started');
  return {
    first: clock(started, calendar, rule).dueAt,
    last: clock(answered, calendar, rule).dueAt,
  };
}
