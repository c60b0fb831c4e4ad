import {
  addOfficeMinutes,
  dueAt,
  isWorkingDay,
  officeMinutesBetween,
  type TimeLimit,
} from '#modules/calendar/index.ts';
import { uuidV7 } from '#platform/ids.ts';
import { type Random, seededRandom } from '../../../demo/random.ts';
import {
  addEvent,
  addPause,
  beginLife,
  type Life,
  makeStaff,
  type Staff,
  type Step,
} from './honest-life.testing.ts';
import { giveBack, signAll } from './honest-results.testing.ts';
import {
  CALENDAR,
  DAY,
  lastAt,
  later,
  onDay,
  type Settled,
  sittingAfter,
  type Way,
} from './honest-way.testing.ts';

const FROM = Temporal.PlainDate.from('2026-03-02');
const TO = Temporal.PlainDate.from('2026-07-31');

/** Histories of people who do their work: lunch, holidays, busy ends of a month, chance on the last day. */
export interface HonestWorld {
  readonly random: Random;
  readonly staff: readonly Staff[];
  readonly lives: readonly Life[];
}

const LIMITS: readonly (readonly [weight: number, limit: TimeLimit])[] = [
  [0.4, { unit: 'same_day' }],
  [0.2, { unit: 'working_day', value: 3 }],
  [0.15, { unit: 'working_day', value: 5 }],
  [0.15, { unit: 'working_day', value: 10 }],
  [0.1, { unit: 'working_day', value: 20 }],
];

const REQUESTS = [
  ['Tờ khai chưa có chữ ký của người yêu cầu.', 'Tờ khai đã ký'],
  ['Địa chỉ trên tờ khai khác địa chỉ trên giấy tờ kèm theo.', 'Tờ khai đã sửa địa chỉ'],
  ['Bản sao giấy tờ chưa được chứng thực.', 'Bản sao có chứng thực'],
  ['Thiếu văn bản ủy quyền của chủ hồ sơ.', 'Văn bản ủy quyền'],
  ['Sơ đồ thửa đất chưa ghi ranh giới.', 'Sơ đồ đã bổ sung'],
  ['Giấy chứng nhận đã hết hiệu lực.', 'Giấy chứng nhận còn hiệu lực'],
  ['Chưa có ý kiến của hộ liền kề.', 'Biên bản có chữ ký hộ liền kề'],
  ['Ảnh kèm theo không đúng cỡ.', 'Ảnh 4x6'],
] as const;

export function makeHonestWorld(count: number, seed: number, units = 6): HonestWorld {
  const random = seededRandom(seed);
  const staff = Array.from({ length: units }, () => makeStaff(random));
  const arrivals = Array.from({ length: count }, () => ({ unit: random.pick(staff), at: arrivalAt(random) }));
  arrivals.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const free = new Map<Staff, Temporal.Instant>();
  const ways = arrivals.map(({ unit, at }, index) => {
    const called = later(free.get(unit) ?? at, at);
    const now = addOfficeMinutes(CALENDAR, called, 0);
    free.set(unit, now.add({ seconds: random.between(150, 540) }));
    return receive(random, unit, now, index + 1);
  });
  const approved = ways.flatMap((way) => process(random, way));
  const signed = staff.flatMap((unit) =>
    signAll(
      random,
      approved.filter((one) => one.way.unit === unit),
    ),
  );
  for (const { way, at } of signed) giveBack(random, way, at);
  return { random, staff, lives: ways.map(({ life }) => life) };
}

/** Most come in the morning, nobody at lunch. */
function arrivalAt(random: Random): Temporal.Instant {
  const days = FROM.until(TO).total('days');
  for (;;) {
    const day = FROM.add({ days: random.between(0, days) });
    if (!isWorkingDay(CALENDAR, day)) continue;
    const morning = random.next() < 0.6;
    return onDay(day, morning ? random.between(425, 680) : random.between(815, 1010));
  }
}

function receive(random: Random, unit: Staff, now: Temporal.Instant, number: number): Way {
  const channel = random.weighted({ counter: 0.7, online: 0.25, postal: 0.05 });
  const limit = LIMITS[
    Number(random.weighted(Object.fromEntries(LIMITS.map(([weight], at) => [at, weight]))))
  ]?.[1] ?? {
    unit: 'same_day',
  };
  const waited = random.next() < 0.015 ? random.between(480, 900) : random.between(10, 400);
  const submittedAt = channel === 'online' ? now.subtract({ minutes: waited }) : now;
  const due = dueAt(CALENDAR, now, limit);
  const life = beginLife(random, unit, { at: now, submittedAt, channel, dueAt: due, number });
  const allowed = due ? officeMinutesBetween(CALENDAR, now, due) : DAY;
  const work = Math.max(20, allowed * paceOf(random));
  return { unit, life, limit, officer: random.pick(unit.officers), work };
}

/** Most have time to spare, many are ready only on the last day, a few are late. */
function paceOf(random: Random): number {
  const chance = random.next();
  if (chance < 0.04) return 1.02 + random.next() * 0.4;
  if (chance < 0.35) return 0.8 + random.next() * 0.17;
  return 0.2 + random.next() * 0.6;
}

/** From the counter until the leader has approved; nothing if it ended or waits before. */
function process(random: Random, way: Way): Settled[] {
  const { life, unit, officer } = way;
  if (random.next() < 0.02) return refuseIntake(way);
  const start = life.receivedAt ?? life.submittedAt;
  const at = (share: number) => addOfficeMinutes(CALENDAR, start, Math.max(2, way.work * share));
  const note = (type: string, moment: Temporal.Instant, actorId: string, data: Step['data'] = {}) =>
    addEvent(life, random, { type, at: moment, actorId, unitId: unit.unitId, data });
  note('handed-over', at(0.05), random.pick(unit.receptionists));
  note('assigned', at(0.12), unit.leader);
  if (random.next() < 0.015) return withdraw(random, way, at(0.15 + random.next() * 0.85));
  let shift = 0;
  if (random.next() < 0.09) {
    // By chance some see only at the very end what is missing.
    const pausedAt = at(random.next() < 0.1 ? 0.98 : 0.15 + random.next() * 0.8);
    const resumed = pause(random, way, pausedAt);
    if (!resumed) return [];
    shift = Math.max(0, officeMinutesBetween(CALENDAR, pausedAt, resumed));
  }
  const then = (share: number) =>
    later(
      addOfficeMinutes(CALENDAR, at(share), shift),
      life.events.at(-1)?.occurredAt.add({ minutes: 2 }) ?? start,
    );
  note('appraised', then(0.8), officer);
  note('submitted', then(0.85), officer);
  for (let again = 0.06; random.next() < again; again = 0.1) {
    note('sent-back', sittingAfter(lastAt(life)), unit.leader);
    const reworked = addOfficeMinutes(CALENDAR, lastAt(life), random.between(30, 300));
    note('appraised', reworked, officer);
    note('submitted', addOfficeMinutes(CALENDAR, reworked, 5), officer);
  }
  return decide(random, way, sittingAfter(lastAt(life)));
}

function refuseIntake({ life, unit }: Way): Settled[] {
  const [first] = life.events;
  if (first) {
    const data = { reasonText: 'Giấy tờ nộp kèm không hợp lệ, đã hướng dẫn chuẩn bị lại.' };
    life.events = [{ ...first, type: 'dossier.intake-refused', data, unitId: unit.counterId }];
  }
  Object.assign(life, { state: 'intakeRefused', endedAt: lastAt(life), receivedAt: null, dueAt: null });
  return [];
}

const REFUSED = [
  'Thông tin khai không khớp giấy tờ gốc',
  'Không đủ điều kiện về diện tích',
  'Đang có tranh chấp ranh giới',
  'Giấy tờ do nơi không có thẩm quyền cấp',
  'Không thuộc đối tượng được hưởng',
];

function decide(random: Random, way: Way, at: Temporal.Instant): Settled[] {
  const { life, unit } = way;
  const step = { at, actorId: unit.leader, unitId: unit.unitId };
  if (random.next() >= 0.03) {
    addEvent(life, random, { type: 'approved', ...step });
    return [{ way, at }];
  }
  addEvent(life, random, { type: 'refused', ...step, data: { reasonText: random.pick(REFUSED) } });
  Object.assign(life, { state: 'refused', endedAt: lastAt(life) });
  comeAgain(random, life);
  return [];
}

/** Four in ten bring the same request again within a month. */
function comeAgain(random: Random, life: Life): void {
  if (random.next() > 0.4) return;
  const receivedAt = addOfficeMinutes(CALENDAR, lastAt(life), random.between(60, 20 * DAY));
  life.laterOnes.push({ id: uuidV7(receivedAt, random.bytes(10)), receivedAt });
}

function withdraw(random: Random, { life, unit }: Way, at: Temporal.Instant): Settled[] {
  const actorId = random.pick(unit.receptionists);
  addEvent(life, random, { type: 'withdrawn', at, actorId, unitId: unit.counterId });
  Object.assign(life, { state: 'withdrawn', endedAt: lastAt(life) });
  comeAgain(random, life);
  return [];
}

/** Waits for the applicant; answers when the clock runs again, nothing if the applicant never came. */
function pause(
  random: Random,
  { life, unit, officer, limit }: Way,
  at: Temporal.Instant,
): Temporal.Instant | undefined {
  const kind = random.next() < 0.67 ? 'supplement' : 'payment';
  const [reasonText, wanted] = random.pick(REQUESTS);
  const clockMode = kind === 'supplement' && random.next() < 0.4 ? 'restart' : 'pause';
  const asked = addPause(life, random, {
    kind,
    startedAt: at,
    requestedBy: officer,
    clockMode,
    reasonText,
    requested: [wanted],
  });
  const receptionist = random.pick(unit.receptionists);
  if (random.next() < 0.08) {
    const stopped = addOfficeMinutes(CALENDAR, at, 9 * DAY);
    addEvent(life, random, { type: 'stopped', at: stopped, actorId: unit.leader, unitId: unit.unitId });
    Object.assign(life, { state: 'stopped', endedAt: lastAt(life) });
    comeAgain(random, life);
    return undefined;
  }
  const minutes = random.next() < 0.05 ? random.between(25, 120) : random.between(120, 7 * DAY);
  const back = addOfficeMinutes(CALENDAR, at, minutes);
  const old = life.dueAt;
  const moved =
    old &&
    (clockMode === 'restart' ? dueAt(CALENDAR, back, limit) : addOfficeMinutes(CALENDAR, old, minutes));
  const type = kind === 'supplement' ? 'supplement-received' : 'payment-confirmed';
  const data = { dueAt: moved?.toString() ?? null, wasDueAt: old?.toString() ?? null, parts: 1 };
  addEvent(life, random, { type, at: back, actorId: receptionist, unitId: unit.counterId, data });
  life.pauses = [...life.pauses.slice(0, -1), { ...asked, endedAt: back, answered: true }];
  Object.assign(life, { state: 'appraising', dueAt: moved });
  return back;
}
