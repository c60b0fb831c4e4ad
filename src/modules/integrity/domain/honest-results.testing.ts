import { addOfficeMinutes } from '#modules/calendar/index.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Random } from '../../../demo/random.ts';
import { addEvent, makeSha } from './honest-life.testing.ts';
import { CALENDAR, DAY, lastAt, later, type Settled, sittingAfter, type Way } from './honest-way.testing.ts';

/** The clerk enters one result after the other, at the end of a month into the evening. */
export function signAll(random: Random, approved: readonly Settled[]): Settled[] {
  let free = Temporal.Instant.fromEpochMilliseconds(0);
  const byTime = approved.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return byTime.map(({ way, at }) => {
    const ready = later(at.add({ minutes: random.between(5, 60) }), free);
    const signedAt = worksLate(ready) ? ready : addOfficeMinutes(CALENDAR, ready, 0);
    free = signedAt.add({ seconds: random.between(100, 360) });
    const { life, unit } = way;
    const sha256 = makeSha(random);
    const step = { type: 'result-signed-off', at: signedAt, actorId: unit.clerk, unitId: unit.unitId };
    addEvent(life, random, { ...step, data: { sha256 } });
    const result = { sha256, storedAt: lastAt(life), sharedWith: [] };
    Object.assign(life, { state: 'resultReady', endedAt: lastAt(life), result });
    return { way, at: signedAt };
  });
}

/** Until a quarter to seven on the last working days of a month. */
function worksLate(at: Temporal.Instant): boolean {
  const local = at.toZonedDateTimeISO(VIETNAM);
  const minutes = local.hour * 60 + local.minute;
  return local.day >= local.daysInMonth - 2 && minutes >= 17 * 60 && minutes < 18 * 60 + 45;
}

/** Given at the counter when the owner comes; what goes by post is given to the postman all at once. */
export function giveBack(random: Random, { life, unit }: Way, at: Temporal.Instant): void {
  if (random.next() < 0.08) return;
  const days = random.between(0, 5 * DAY);
  const returned = random.next() < 0.2 ? sittingAfter(at) : addOfficeMinutes(CALENDAR, at, days + 5);
  const actorId = random.pick(unit.receptionists);
  addEvent(life, random, { type: 'result-returned', at: returned, actorId, unitId: unit.counterId });
  const moment = lastAt(life);
  Object.assign(life, { state: 'returned', returnedAt: moment, handedOverAt: moment });
  if (random.next() > 0.004) return;
  const corrected = addOfficeMinutes(CALENDAR, moment, random.between(60, 30 * DAY));
  addEvent(life, random, {
    type: 'result-corrected',
    at: corrected,
    actorId: unit.clerk,
    unitId: unit.unitId,
  });
  life.result = { sha256: makeSha(random), storedAt: lastAt(life), sharedWith: [] };
}
