import {
  calendarVersion,
  DEFAULT_CUTOFF,
  dueAt,
  isWorkingDay,
  type TimeLimit,
  type WorkingCalendar,
} from '../../src/modules/calendar/index.ts';
import { dueAfterPause } from '../../src/modules/dossiers/domain/pause-time.ts';
import { VIETNAM } from '../../src/platform/clock.ts';

/** What a life needs to know of the world it is lived in. */
export interface World {
  readonly calendar: WorkingCalendar;
  readonly days: readonly Temporal.PlainDate[];
  /** What lies after this moment has not happened. */
  readonly now: Temporal.Instant;
  /** How many procedures there are to choose from. */
  readonly procedures: number;
}

export interface LifeEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly by: 'receptionist' | 'officer';
  readonly data: Readonly<Record<string, unknown>>;
}

/** A dossier as the use cases would have left it, without its unit and its people: many are made from each. */
export type Life = ReturnType<typeof makeLife>;

const LIMITS: readonly TimeLimit[] = [1, 1, 1, 3, 3, 5, 5, 7, 10, 15, 20, 30].map((value) => ({
  unit: 'working_day',
  value,
}));
const HOUR = 3_600_000;

/** The working days from the first of 2022 until today. */
export function workingDays(calendar: WorkingCalendar, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  let day = new Temporal.PlainDate(2022, 1, 4);
  for (; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 }))
    if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

/** One dossier received on this day, by the rules: nine of ten end in time, a few wait, are refused or taken back. */
export function makeLife(next: () => number, world: World, number: number) {
  const { calendar, days, now } = world;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const day = days[Math.floor((number / LIVES) * days.length)] as Temporal.PlainDate;
  const receivedAt = momentOn(day, next);
  const timeLimit = pick(LIMITS);
  const due = dueAt(calendar, receivedAt, timeLimit);
  const life = {
    number,
    procedure: 1 + Math.floor(next() ** 2 * world.procedures),
    channel: pick(['counter', 'counter', 'counter', 'online', 'online', 'online', 'postal']),
    time_limit: timeLimit,
    submitted_at: receivedAt,
    received_at: receivedAt as Temporal.Instant | null,
    due_at: due,
    original_due_at: null as Temporal.Instant | null,
    ended_at: null as Temporal.Instant | null,
    returned_at: null as Temporal.Instant | null,
    state: 'received',
    refused: false,
    appraised: false,
    pause: null as null | { started_at: Temporal.Instant; ended_at: Temporal.Instant | null },
    events: [] as LifeEvent[],
  };
  const note = (
    at: Temporal.Instant,
    type: string,
    state: string,
    data: LifeEvent['data'] = {},
    by: LifeEvent['by'] = 'officer',
  ): boolean => {
    if (Temporal.Instant.compare(at, now) > 0) return false;
    const seq = life.events.length + 1;
    life.events.push({ seq, type: `dossier.${type}`, at: at.toString(), by, data });
    life.state = state;
    return true;
  };
  const facts = { timeLimit, cutoff: DEFAULT_CUTOFF, calendar: calendarVersion(calendar) };
  const fate = next();
  if (fate < 0.02) {
    note(receivedAt, 'intake-refused', 'intakeRefused', {}, 'receptionist');
    return Object.assign(life, { received_at: null, due_at: null, ended_at: receivedAt, refused: true });
  }
  note(
    receivedAt,
    'received',
    'received',
    { ...facts, dueAt: due?.toString() ?? null, nonTerritorial: false },
    'receptionist',
  );
  const recent = Temporal.Instant.compare(receivedAt.add({ hours: 24 * 400 }), now) > 0;
  const stuckAfter = recent && next() < 0.04 ? Math.floor(next() * 5) : Infinity;
  if (fate < 0.14) {
    const at = receivedAt.add({ minutes: 20 + Math.floor(next() * 900) });
    if (note(at, 'withdrawn', 'withdrawn', {}, 'receptionist')) life.ended_at = at;
    return life;
  }
  const late = next() < 0.06;
  const last = (due ?? receivedAt.add({ hours: 48 })).epochMilliseconds;
  const span = Math.max(2 * HOUR, last - receivedAt.epochMilliseconds);
  const whole = late ? span + (10 + next() * 300) * HOUR : span * (0.3 + 0.69 * next());
  const at = (share: number, shift = 0) =>
    Temporal.Instant.fromEpochMilliseconds(
      Math.floor(receivedAt.epochMilliseconds + Math.min(whole * share, whole) + shift),
    );
  if (stuckAfter < 1 || !note(at(0.03), 'handed-over', 'handedOver', {}, 'receptionist')) return life;
  if (stuckAfter < 2 || !note(at(0.08), 'assigned', 'appraising')) return life;
  let shift = 0;
  if (next() < 0.06) {
    const asked = at(0.2);
    const reason = { reasonCode: 'supplement.clarification', clockMode: 'pause', requested: 1 };
    if (!note(asked, 'supplement-requested', 'awaitingSupplement', reason)) return life;
    life.pause = { started_at: asked, ended_at: null };
    shift = (12 + next() * 100) * HOUR;
    const answered = at(0.2, shift);
    const moved = dueAfterPause(
      calendar,
      { dueAt: due, timeLimit },
      { clockMode: 'pause', startedAt: asked },
      answered,
    );
    const data = { dueAt: moved?.toString() ?? null, calendar: facts.calendar };
    if (stuckAfter < 3 || !note(answered, 'supplement-received', 'appraising', data, 'receptionist'))
      return life;
    Object.assign(life, {
      due_at: moved,
      original_due_at: due,
      pause: { started_at: asked, ended_at: answered },
    });
  }
  if (stuckAfter < 4 || (recent && stuckAfter < 5)) {
    if (next() < 0.5) life.appraised = note(at(0.5, shift), 'appraised', 'appraising');
    return life;
  }
  if (!note(at(0.8, shift), 'submitted', 'awaitingApproval')) return life;
  const end = at(1, shift);
  if (next() < 0.03) {
    if (!note(end, 'refused', 'refused')) return life;
    Object.assign(life, { refused: true, ended_at: end });
  } else {
    if (!note(at(0.9, shift), 'approved', 'approved')) return life;
    if (!note(end, 'result-signed-off', 'resultReady')) return life;
    life.ended_at = end;
  }
  if (next() < 0.02) return life;
  const handed = end.add({ minutes: Math.floor(60 + next() * 4000) });
  if (note(handed, 'result-returned', 'returned', {}, 'receptionist')) life.returned_at = handed;
  return life;
}

/** So many lives are lived; each stands for as many dossiers as are wanted, each at another office. */
export const LIVES = 50_000;

function momentOn(day: Temporal.PlainDate, next: () => number): Temporal.Instant {
  const minutes = next() < 0.6 ? 425 + Math.floor(next() * 260) : 815 + Math.floor(next() * 190);
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: Math.floor(next() * 60) };
  return day
    .toZonedDateTime({
      timeZone: VIETNAM,
      plainTime: new Temporal.PlainTime(time.hour, time.minute, time.second),
    })
    .toInstant();
}
