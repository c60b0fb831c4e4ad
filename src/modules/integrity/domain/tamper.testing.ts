import { addOfficeMinutes, officeMinutesBetween } from '#modules/calendar/index.ts';
import type { TraceEvent } from '#modules/dossiers/index.ts';
import { VIETNAM } from '#platform/clock.ts';
import { uuidV7 } from '#platform/ids.ts';
import type { Random } from '../../../demo/random.ts';
import { minutesAllowed } from './grounds.ts';
import type { HonestWorld } from './honest-histories.testing.ts';
import { addPause, type Life, type Staff } from './honest-life.testing.ts';
import { CALENDAR, GROUNDS } from './honest-way.testing.ts';

/** What a deed has at hand: copies of honest dossiers that suit it. */
export interface Hand {
  readonly random: Random;
  /** One finished dossier of at least three working days without pause. */
  slow(): Life;
  /** So many finished dossiers of one unit, of one officer if wanted. */
  several(count: number): { staff: Staff; lives: Life[] };
}

/** Office minutes of a working day. */
export const DAY = 480;

export function handIn({ random, staff, lives }: HonestWorld): Hand {
  const finished = lives.filter(
    ({ state, events, pauses }) => state === 'returned' && events.length < 10 && pauses.length === 0,
  );
  const slow = finished.filter((life) => (minutesAllowed(GROUNDS, life) ?? 0) >= 3 * DAY);
  const copy = (life: Life): Life => ({
    ...life,
    id: life.id,
    events: [...life.events],
    pauses: [],
    laterOnes: [],
  });
  return {
    random,
    slow: () => copy(random.pick(slow)),
    several(count) {
      const unit = random.pick(staff);
      const own = slow.filter(({ competentUnitId }) => competentUnitId === unit.unitId);
      const from = random.between(0, Math.max(0, own.length - count));
      return { staff: unit, lives: own.slice(from, from + count).map(copy) };
    },
  };
}

export function replaceEvent(life: Life, seq: number, changes: Partial<TraceEvent>): void {
  life.events = life.events.map((event) => (event.seq === seq ? { ...event, ...changes } : event));
}

export function eventOf(life: Life, type: string): TraceEvent {
  const found = life.events.find((event) => event.type === `dossier.${type}`);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

/** Forgets everything from this event on: the dossier stands where it stood before it. */
export function cutBefore(life: Life, type: string): void {
  const { seq } = eventOf(life, type);
  life.events = life.events.filter((event) => event.seq < seq);
  Object.assign(life, {
    state: 'appraising',
    endedAt: null,
    returnedAt: null,
    handedOverAt: null,
    result: null,
  });
}

/** From ten minutes to some days, small ones as likely as large ones. */
export function someMinutes(random: Random, least = 10, most = 5 * 1440): number {
  return Math.round(least * (most / least) ** random.next());
}

/** The moment at which so many office minutes are left until the dossier is due. */
export function whenLeft(life: Life, left: number): Temporal.Instant {
  const start = life.receivedAt ?? life.submittedAt;
  const allowed = life.dueAt ? officeMinutesBetween(CALENDAR, start, life.dueAt) : DAY;
  return addOfficeMinutes(CALENDAR, start, Math.max(5, allowed - left));
}

export function pauseAt(
  life: Life,
  random: Random,
  left: number,
  changes: Partial<Parameters<typeof addPause>[2]> = {},
): void {
  const requestedBy = changes.requestedBy ?? eventOf(life, 'appraised').actorId ?? '';
  cutBefore(life, 'appraised');
  const startedAt = whenLeft(life, left);
  // Whoever was quicker than this has stopped with the assignment.
  life.events = life.events.filter(({ occurredAt }) => Temporal.Instant.compare(occurredAt, startedAt) < 0);
  addPause(life, random, { kind: 'supplement', ...changes, startedAt, requestedBy });
}

/** Evening of the day on which the dossier was signed off. */
export function evening(at: Temporal.Instant, random: Random): Temporal.Instant {
  const day = at.toZonedDateTimeISO(VIETNAM).toPlainDate();
  const plainTime = new Temporal.PlainTime(random.between(18, 22), random.between(0, 45));
  return day.toZonedDateTime({ timeZone: VIETNAM, plainTime }).toInstant();
}

/** Writes a step and everything after it at another moment, as the program would have if it were then. */
export function moveStep(life: Life, random: Random, type: string, at: Temporal.Instant): void {
  const { seq } = eventOf(life, type);
  replaceEvent(life, seq, { id: uuidV7(at, random.bytes(10)), occurredAt: at });
  life.events = life.events.filter((event) => event.seq <= seq);
}
