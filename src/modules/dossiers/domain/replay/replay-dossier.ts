import {
  DEFAULT_CUTOFF,
  givenDates,
  readClockEvents,
  type TimeLimit,
  type WorkingCalendar,
} from '#modules/calendar/index.ts';
import { type DossierState, isEnded } from '../dossier-state.ts';
import type { Pause } from '../pause.ts';
import { type Transition, transitionOf, VERBS } from '../transitions.ts';
import {
  clockEventsOf,
  clockModeOf,
  extensionOf,
  type HistoryEvent,
  pauseOf,
  startOf,
} from './clock-events.ts';

/** A pause as the history tells it. */
export type ReplayedPause = Pick<
  Pause,
  'number' | 'kind' | 'clockMode' | 'reasonCode' | 'startedAt' | 'endedAt' | 'answered'
>;

/** What can be computed of a dossier from its history; the same is stored in its row. */
export interface DossierTimes {
  readonly state: DossierState;
  readonly version: number;
  readonly receivedAt: Temporal.Instant | null;
  readonly clockStartAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  /** The due date given at receipt, once a pause has ended; null while none has. */
  readonly originalDueAt: Temporal.Instant | null;
  /** Ngày hẹn lại of the one apology that named one. */
  readonly extendedDueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  readonly pauses: readonly ReplayedPause[];
}

/** What the history does not keep: only of dossiers received before events kept their time limit and calendar. */
export interface Fallback {
  readonly timeLimit: TimeLimit | null;
  readonly calendar: WorkingCalendar;
}

/** A history that cannot have happened. */
export interface HistoryFault {
  /** Of the event at which it is seen. */
  readonly seq: number;
  readonly fault: 'missing' | 'impossible' | 'otherDueDate';
}

/**
 * Phát lại hồ sơ: state, clock and pauses computed from the history, by the same table of transitions and the same clock
 * that made them. `faults` are what the history itself contradicts. Undefined if there is no history.
 */
export function replayDossier(
  history: readonly HistoryEvent[],
  calendars: ReadonlyMap<string, WorkingCalendar>,
  fallback: Fallback,
): { times: DossierTimes; faults: readonly HistoryFault[] } | undefined {
  const last = history.at(-1);
  if (!last) return undefined;
  const way = walk(history);
  const due = dueDatesOf(history, calendars, fallback);
  const pauses = pausesOf(history);
  const moved = pauses.some(({ answered }) => answered);
  const times: DossierTimes = {
    state: way.state,
    version: last.seq,
    receivedAt: momentOf(history, 'dossier.received'),
    clockStartAt: startOf(history)?.occurredAt ?? null,
    dueAt: due.last,
    originalDueAt: moved ? due.first : null,
    extendedDueAt: extensionOf(history),
    endedAt: way.endedAt,
    returnedAt: momentOf(history, 'dossier.result-returned'),
    pauses,
  };
  return { times, faults: [...way.faults, ...due.faults] };
}

const STEPS: ReadonlyMap<string, Transition> = new Map(
  VERBS.map(transitionOf).map((transition) => [transition.event, transition]),
);
const BEGINNINGS: Readonly<Record<string, DossierState>> = {
  'dossier.received': 'received',
  'dossier.intake-refused': 'intakeRefused',
};

/** From event to event through the table of transitions; what moves nothing is passed by. */
function walk(history: readonly HistoryEvent[]) {
  const faults: HistoryFault[] = [];
  let state: DossierState = BEGINNINGS[history[0]?.type ?? ''] ?? 'received';
  let endedAt: Temporal.Instant | null = null;
  for (const [index, { seq, type, occurredAt }] of history.entries()) {
    const expected = (history[index - 1]?.seq ?? 0) + 1;
    if (seq !== expected) faults.push({ seq: expected, fault: 'missing' });
    const step = STEPS.get(type);
    const begins = type in BEGINNINGS;
    if (begins !== (index === 0) || (step && !step.from.includes(state)))
      faults.push({ seq, fault: 'impossible' });
    state = step?.to ?? state;
    if (isEnded(state)) endedAt ??= occurredAt;
  }
  return { state, endedAt, faults };
}

function dueDatesOf(
  history: readonly HistoryEvent[],
  calendars: ReadonlyMap<string, WorkingCalendar>,
  fallback: Fallback,
) {
  const read = clockEventsOf(history);
  const limit = read?.limit === undefined ? fallback.timeLimit : read.limit;
  if (!read || !limit) return { first: null, last: null, faults: [] };
  const input = {
    events: readClockEvents(read.events, calendars),
    calendar: fallback.calendar,
    rule: { limit, cutoff: read.cutoff ?? DEFAULT_CUTOFF },
  };
  const given = givenDates(input);
  return { ...given, faults: toldOtherwise(history, given) };
}

/** The due dates that the events themselves told: that of the start and the latest are what the clock computes. */
function toldOtherwise(
  history: readonly HistoryEvent[],
  given: ReturnType<typeof givenDates>,
): HistoryFault[] {
  const start = startOf(history);
  const resumed = history.findLast((event) => pauseOf(event)?.begins === false);
  const differs = (event: HistoryEvent | undefined, expected: Temporal.Instant | null) =>
    event && 'dueAt' in event.data && event.data.dueAt !== (expected?.toString() ?? null) ? [event] : [];
  return [...differs(start, given.first), ...differs(resumed, given.last)].map(({ seq }) => ({
    seq,
    fault: 'otherDueDate' as const,
  }));
}

function pausesOf(history: readonly HistoryEvent[]): ReplayedPause[] {
  const pauses: ReplayedPause[] = [];
  for (const event of history) {
    const { occurredAt, data } = event;
    const open = pauses.at(-1)?.endedAt === null ? pauses.length - 1 : -1;
    const pause = pauseOf(event);
    if (pause?.begins) {
      const reasonCode = typeof data.reasonCode === 'string' ? data.reasonCode : null;
      const begun = {
        number: pauses.length + 1,
        kind: pause.kind,
        clockMode: clockModeOf(event),
        reasonCode,
      };
      pauses.push({ ...begun, startedAt: occurredAt, endedAt: null, answered: null });
    } else if (open >= 0 && (pause || BREAKS_OFF.has(event.type))) {
      pauses[open] = {
        ...(pauses[open] as ReplayedPause),
        endedAt: occurredAt,
        answered: pause !== undefined,
      };
    }
  }
  return pauses;
}

const BREAKS_OFF = new Set(['dossier.stopped', 'dossier.withdrawn']);

function momentOf(history: readonly HistoryEvent[], wanted: string): Temporal.Instant | null {
  return history.find(({ type }) => type === wanted)?.occurredAt ?? null;
}
