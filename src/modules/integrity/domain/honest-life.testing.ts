import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import { uuidV7 } from '#platform/ids.ts';
import type { Random } from '../../../demo/random.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type TracePause = DossierTrace['pauses'][number];

/** A trace that is still being made: fields can be set, lists grow. */
export interface Life extends Writable<Omit<DossierTrace, 'events' | 'pauses' | 'laterOnes'>> {
  events: TraceEvent[];
  pauses: TracePause[];
  laterOnes: { id: string; receivedAt: Temporal.Instant }[];
}

/** One unit with its people, as invented ids. */
export interface Staff {
  readonly unitId: string;
  readonly counterId: string;
  readonly receptionists: readonly string[];
  readonly officers: readonly string[];
  readonly leader: string;
  readonly clerk: string;
}

const LONG_AGO = Temporal.Instant.from('2025-01-01T00:00:00Z');

export function makeStaff(random: Random): Staff {
  const id = () => uuidV7(LONG_AGO, random.bytes(10));
  const many = (count: number) => Array.from({ length: count }, id);
  return {
    unitId: id(),
    counterId: id(),
    receptionists: many(2),
    officers: many(3),
    leader: id(),
    clerk: id(),
  };
}

/** Servers' clocks differ by a second or so. */
function jittered(random: Random, at: Temporal.Instant): Temporal.Instant {
  return at.add({ milliseconds: random.between(-1500, 1500) });
}

export interface Step {
  readonly type: string;
  readonly at: Temporal.Instant;
  readonly actorId: string;
  readonly unitId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Appends what happened, as the application would write it. */
export function addEvent(
  life: Life,
  random: Random,
  { type, at, actorId, unitId, data = {} }: Step,
): TraceEvent {
  const occurredAt = jittered(random, at);
  const id = uuidV7(occurredAt, random.bytes(10));
  const event = {
    id,
    seq: life.events.length + 1,
    type: `dossier.${type}`,
    occurredAt,
    actorId,
    unitId,
    data,
  };
  life.events.push(event);
  return event;
}

/** A dossier that was just taken in, with its first event. */
export function beginLife(
  random: Random,
  staff: Staff,
  {
    at,
    submittedAt = at,
    channel,
    submitterId,
    dueAt,
    number,
  }: {
    readonly at: Temporal.Instant;
    readonly submittedAt?: Temporal.Instant;
    readonly channel: DossierTrace['channel'];
    readonly submitterId?: string;
    readonly dueAt: Temporal.Instant | null;
    readonly number: number;
  },
): Life {
  const receivedAt = jittered(random, at);
  const id = uuidV7(receivedAt, random.bytes(10));
  const life: Life = {
    id,
    code: `H99.7.1-260101-${String(number).padStart(4, '0')}`,
    state: 'received',
    channel,
    receivingUnitId: staff.counterId,
    competentUnitId: staff.unitId,
    submitterId: submitterId ?? uuidV7(LONG_AGO, random.bytes(10)),
    submittedAt,
    receivedAt,
    dueAt,
    endedAt: null,
    returnedAt: null,
    handedOverAt: null,
    events: [],
    pauses: [],
    result: null,
    laterOnes: [],
  };
  const actorId = random.pick(staff.receptionists);
  const data = { dueAt: dueAt?.toString() ?? null };
  addEvent(life, random, { type: 'received', at: receivedAt, actorId, unitId: staff.counterId, data });
  return life;
}

/** The bytes of a result that no other dossier has. */
export function makeSha(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('hex');
}

/** What is asked for in a pause, with sensible words unless told. */
export function addPause(
  life: Life,
  random: Random,
  pause: Partial<TracePause> & Pick<TracePause, 'kind' | 'startedAt' | 'requestedBy'>,
): TracePause {
  const made: TracePause = {
    number: life.pauses.length + 1,
    stage: 'appraising',
    clockMode: 'pause',
    reasonCode: 'supplement.clarification',
    reasonText: 'Tờ khai chưa ghi nơi cư trú hiện nay.',
    requested: ['Tờ khai đã ghi đủ'],
    legalGround: '',
    late: false,
    amountVnd: pause.kind === 'payment' ? 50_000 : null,
    answerDueAt: pause.startedAt.add({ hours: 24 * 9 }),
    endedAt: null,
    answered: null,
    ...pause,
  };
  life.pauses.push(made);
  const type = pause.kind === 'payment' ? 'payment-requested' : 'supplement-requested';
  const { startedAt: at, requestedBy: actorId } = made;
  addEvent(life, random, { type, at, actorId, unitId: life.competentUnitId, data: { requested: 1 } });
  life.state = pause.kind === 'payment' ? 'awaitingPayment' : 'awaitingSupplement';
  return made;
}
