import { makeOfficialCalendar } from '#modules/calendar/domain/testing.ts';
import { calendarVersion, DEFAULT_CUTOFF, dueAt, type TimeLimit } from '#modules/calendar/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type DossierState, isBrokenOff, isEnded } from '../domain/dossier-state.ts';
import { waitsForCompetentUnit } from '../domain/non-territorial.ts';
import { dueAfterPause } from '../domain/pause-time.ts';
import type { HistoryEvent } from '../domain/replay/clock-events.ts';
import type { DossierTimes, ReplayedPause } from '../domain/replay/replay-dossier.ts';
import { canMove, transitionOf, VERBS, type Verb } from '../domain/transitions.ts';

/** A dossier as the use cases would have left it: what they store, and the history they write. */
export interface RandomLife {
  readonly timeLimit: TimeLimit | null;
  readonly stored: DossierTimes;
  readonly events: readonly HistoryEvent[];
}

/** The calendar changes once in the time of the lives: two working days become days off. */
const BEFORE = makeOfficialCalendar({
  sessions: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
});
const AFTER = makeOfficialCalendar();
const CHANGED_AT = Temporal.Instant.from('2026-07-20T09:00:00+07:00').epochMilliseconds;

/** By version, as `keptCalendars` answers them. */
export const LIFE_CALENDARS = new Map(
  [BEFORE, AFTER].map((calendar) => [calendarVersion(calendar), calendar]),
);

const LIMITS: readonly (TimeLimit | null)[] = [
  { unit: 'working_day', value: 3 },
  { unit: 'working_day', value: 15 },
  { unit: 'working_day', value: 1, cutoff: '16:00' },
  { unit: 'day', value: 7 },
  { unit: 'month', value: 1 },
  { unit: 'working_hour', value: 6 },
  { unit: 'hour', value: 30 },
  { unit: 'same_day' },
  { unit: 'none' },
  null,
];

const HOUR = 3_600_000;
const FIRST = Temporal.Instant.from('2026-04-01T07:00:00+07:00').epochMilliseconds;
const SPAN = 200 * 24 * HOUR;

/**
 * One way through the table of transitions, at random; due dates move step by step, as the use cases move them. With
 * `apologies` some name a new date.
 */
export function makeLife(next: () => number, apologies = false): RandomLife {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  let ms = FIRST + Math.floor(next() * SPAN);
  const timeLimit = pick(LIMITS);
  if (next() < 0.02) return refusedIntake(ms);
  const life = beginning(ms, timeLimit, next() < 0.2);
  for (let steps = Math.floor(next() * 22); steps > 0; steps -= 1) {
    const verb = pick(VERBS.filter((candidate) => isPossible(life, candidate)));
    if (!verb || (isBrokenOff(transitionOf(verb).to ?? life.state) && next() < 0.7)) continue;
    ms += Math.floor(next() ** 3 * 96 * HOUR) + 1;
    step(life, verb, ms, next() < 0.5);
    if (next() < 0.1) life.note(ms, 'dossier.consultation-answered', {});
    if (apologies && next() < 0.05) apologise(life, ms);
  }
  return { timeLimit, stored: life.stored(), events: life.events };
}

function refusedIntake(ms: number): RandomLife {
  const at = instant(ms);
  const none = {
    receivedAt: null,
    clockStartAt: null,
    dueAt: null,
    originalDueAt: null,
    extendedDueAt: null,
    returnedAt: null,
    pauses: [],
  };
  const event = { seq: 1, type: 'dossier.intake-refused', occurredAt: at, data: {} };
  return {
    timeLimit: null,
    stored: { state: 'intakeRefused', version: 1, endedAt: at, ...none },
    events: [event],
  };
}

type Life = ReturnType<typeof beginning>;

/** The first apology names a new date, later ones none. */
function apologise(life: Life, ms: number): void {
  const newDueAt = life.extendedDueAt || !life.dueAt ? null : life.dueAt.add({ hours: 48 });
  life.note(ms, 'dossier.apologised', { newDueAt: newDueAt?.toString() ?? null });
  life.extendedDueAt ??= newDueAt;
}

/** What is on its way to the unit that decides waits for its arrival, or is withdrawn. */
function isPossible(life: Life, verb: Verb): boolean {
  const onItsWay = life.clockStartAt === null;
  if (verb === 'acceptTransfer' && !onItsWay) return false;
  if (verb === 'assign' && onItsWay) return false;
  return canMove(life.state, verb);
}

function beginning(ms: number, timeLimit: TimeLimit | null, nonTerritorial: boolean) {
  const events: HistoryEvent[] = [];
  const pauses: ReplayedPause[] = [];
  const note = (at: number, type: string, data: HistoryEvent['data']) =>
    events.push({ seq: events.length + 1, type, occurredAt: instant(at), data });
  const waits = nonTerritorial && waitsForCompetentUnit(vietnamDate(instant(ms)));
  const due = waits ? null : dueFrom(ms, timeLimit);
  const life = {
    clockStartAt: waits ? null : (instant(ms) as Temporal.Instant | null),
    state: 'received' as DossierState,
    timeLimit,
    dueAt: due,
    originalDueAt: null as Temporal.Instant | null,
    extendedDueAt: null as Temporal.Instant | null,
    endedAt: null as Temporal.Instant | null,
    returnedAt: null as Temporal.Instant | null,
    events,
    pauses,
    note,
    stored(): DossierTimes {
      const { state, clockStartAt, dueAt, originalDueAt, extendedDueAt, endedAt, returnedAt } = life;
      const moments = {
        receivedAt: instant(ms),
        clockStartAt,
        dueAt,
        originalDueAt,
        extendedDueAt,
        endedAt,
        returnedAt,
      };
      return { state, version: events.length, ...moments, pauses };
    },
  };
  note(ms, 'dossier.received', { ...startFacts(ms, timeLimit, due), nonTerritorial });
  return life;
}

function dueFrom(ms: number, timeLimit: TimeLimit | null): Temporal.Instant | null {
  return timeLimit && dueAt(calendarAt(ms), instant(ms), timeLimit);
}

function startFacts(ms: number, timeLimit: TimeLimit | null, due: Temporal.Instant | null) {
  const calendar = calendarVersion(calendarAt(ms));
  return { dueAt: due?.toString() ?? null, timeLimit, cutoff: DEFAULT_CUTOFF, calendar };
}

function step(life: Life, verb: Verb, ms: number, restarts: boolean): void {
  const { event, to = life.state } = transitionOf(verb);
  const at = instant(ms);
  life.note(ms, event, dataOf(life, verb, at, restarts));
  if (isEnded(to)) life.endedAt ??= at;
  if (verb === 'returnResult') life.returnedAt = at;
  if (isBrokenOff(to)) endPause(life, at, false);
  life.state = to;
}

function dataOf(life: Life, verb: Verb, at: Temporal.Instant, restarts: boolean): HistoryEvent['data'] {
  switch (verb) {
    case 'acceptTransfer': {
      Object.assign(life, { clockStartAt: at, dueAt: dueFrom(at.epochMilliseconds, life.timeLimit) });
      return startFacts(at.epochMilliseconds, life.timeLimit, life.dueAt);
    }
    case 'requestSupplement': {
      const reasonCode = restarts ? 'supplement.incomplete' : 'supplement.clarification';
      const clockMode = restarts ? ('restart' as const) : ('pause' as const);
      beginPause(life, at, { kind: 'supplement', clockMode, reasonCode });
      return { reasonCode, clockMode, requested: 1 };
    }
    case 'requestPayment':
      beginPause(life, at, { kind: 'payment', clockMode: 'pause', reasonCode: null });
      return { amountVnd: 50_000 };
    case 'receiveSupplement':
    case 'confirmPayment':
      return resumed(life, at);
    default:
      return {};
  }
}

function beginPause(
  life: Life,
  startedAt: Temporal.Instant,
  pause: Pick<ReplayedPause, 'kind' | 'clockMode' | 'reasonCode'>,
): void {
  life.pauses.push({ number: life.pauses.length + 1, ...pause, startedAt, endedAt: null, answered: null });
}

function resumed(life: Life, at: Temporal.Instant): HistoryEvent['data'] {
  const pause = life.pauses.at(-1);
  const calendar = calendarAt(at.epochMilliseconds);
  const due = pause ? dueAfterPause(calendar, life, pause, at) : life.dueAt;
  life.originalDueAt ??= life.dueAt;
  life.dueAt = due;
  endPause(life, at, true);
  return { dueAt: due?.toString() ?? null, calendar: calendarVersion(calendar) };
}

function endPause({ pauses }: Life, endedAt: Temporal.Instant, answered: boolean): void {
  const open = pauses.at(-1);
  if (open?.endedAt === null) pauses[pauses.length - 1] = { ...open, endedAt, answered };
}

function calendarAt(ms: number) {
  return ms < CHANGED_AT ? BEFORE : AFTER;
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
