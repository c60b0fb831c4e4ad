import { addOfficeMinutes } from '#modules/calendar/index.ts';
import { uuidV7 } from '#platform/ids.ts';
import type { Random } from '../../../demo/random.ts';
import { addEvent, type Life, makeSha } from './honest-life.testing.ts';
import { CALENDAR } from './honest-way.testing.ts';
import type { Pattern } from './patterns.ts';
import {
  cutBefore,
  DAY,
  evening,
  eventOf,
  type Hand,
  moveStep,
  pauseAt,
  replaceEvent,
  someMinutes,
  whenLeft,
} from './tamper.testing.ts';

/** Dishonest deeds, each done to honest histories of the world; answers the dossiers in which it must be found. */
export type Injection = (hand: Hand) => readonly Life[];

export const INJECTIONS: Readonly<Record<Pattern, Injection>> = {
  eventBackdated({ random, slow }) {
    const life = slow();
    const event = random.pick(life.events.slice(1));
    const occurredAt = event.occurredAt.subtract({ minutes: someMinutes(random) });
    // One in four forges the number as well; then only the order can tell.
    const id = random.next() < 0.25 ? uuidV7(occurredAt, random.bytes(10)) : event.id;
    replaceEvent(life, event.seq, { occurredAt, id });
    if (event.type === 'dossier.result-signed-off') life.endedAt = occurredAt;
    if (event.type === 'dossier.result-returned')
      Object.assign(life, { returnedAt: occurredAt, handedOverAt: occurredAt });
    return [life];
  },
  receiptBackdated({ random, slow }) {
    const life = slow();
    const minutes = someMinutes(random, 20);
    life.receivedAt = life.events[0]?.occurredAt.subtract({ minutes }) ?? null;
    return [life];
  },
  receiptDelayed({ random, slow }) {
    const life = slow();
    const hours = random.between(24 * 4, 24 * 16);
    life.channel = 'online';
    life.submittedAt = life.submittedAt.subtract({ hours });
    return [life];
  },
  receiptsInBulk({ random, several }) {
    const { staff, lives } = several(random.between(6, 14));
    const actorId = random.pick(staff.receptionists);
    let at = lives[0]?.events[0]?.occurredAt ?? Temporal.Instant.fromEpochMilliseconds(0);
    for (const life of lives) {
      at = at.add({ seconds: random.between(8, 55) });
      const [first] = life.events;
      if (!first) continue;
      const id = uuidV7(at, random.bytes(10));
      life.events = [{ ...first, id, occurredAt: at, actorId }];
      Object.assign(life, {
        channel: 'counter',
        receivedAt: at,
        id,
        endedAt: null,
        returnedAt: null,
        handedOverAt: null,
        result: null,
      });
    }
    return lives;
  },
  processedOffSystem({ random, slow }) {
    const life = slow();
    cutBefore(life, 'result-returned');
    const begin = eventOf(life, 'result-signed-off').occurredAt;
    const gap = random.between(5, 100);
    life.events = life.events.map((event) => {
      if (event.seq === 1) return event;
      const occurredAt = begin.add({ seconds: gap * event.seq });
      return { ...event, occurredAt, id: uuidV7(occurredAt, random.bytes(10)) };
    });
    return [life];
  },
  pauseOnLastDay({ random, slow }) {
    const life = slow();
    pauseAt(life, random, random.next() < 0.15 ? -random.between(10, DAY) : random.between(2, 260));
    return [life];
  },
  pausesAtTheEdge({ random, several }) {
    const { staff, lives } = several(random.between(3, 6));
    const requestedBy = random.pick(staff.officers);
    for (const life of lives) pauseAt(life, random, random.between(20, 350), { requestedBy });
    return lives;
  },
  pauseWithoutRequest({ random, slow }) {
    const life = slow();
    const left = random.between(500, 1300);
    const words = random.pick([
      '..........',
      'aaaaaaaaaaaa',
      '- - - - - - - - - -',
      'xem lại',
      'bs bs bs bs bs bs',
    ]);
    const kind = random.between(1, 4);
    if (kind === 1) pauseAt(life, random, left, { requested: [] });
    else pauseAt(life, random, left, kind === 2 ? { requested: ['-'] } : { reasonText: words });
    if (kind === 4) life.pauses = [];
    return [life];
  },
  pauseReasonCopied({ random, several }) {
    const { staff, lives } = several(random.between(6, 10));
    const requestedBy = random.pick(staff.officers);
    const first = lives[0]?.events[0]?.occurredAt ?? Temporal.Instant.fromEpochMilliseconds(0);
    for (const life of lives) {
      pauseAt(life, random, 900, {
        requestedBy,
        reasonText: 'Đề nghị kiểm tra lại hồ sơ theo quy định.',
        requested: ['Hồ sơ đã kiểm tra'],
      });
      const begun = life.events.at(-1);
      const occurredAt = addOfficeMinutes(CALENDAR, first, random.between(0, 9 * DAY));
      if (begun) replaceEvent(life, begun.seq, { occurredAt, id: uuidV7(occurredAt, random.bytes(10)) });
    }
    return lives;
  },
  supplementInstant({ random, slow }) {
    const life = slow();
    pauseAt(life, random, random.between(500, 1300));
    const nothing = random.next() < 0.4;
    const at = life.events
      .at(-1)
      ?.occurredAt.add({ minutes: nothing ? random.between(20, 3000) : random.between(1, 17) });
    const data = { dueAt: life.dueAt?.toString() ?? null, parts: nothing ? 0 : 1 };
    if (at)
      addEvent(life, random, {
        type: 'supplement-received',
        at,
        actorId: 'x',
        unitId: life.receivingUnitId,
        data,
      });
    return [life];
  },
  closedAndReopened({ random, slow }) {
    const life = slow();
    const unitId = life.competentUnitId;
    const placeholder = random.next() < 0.4;
    if (placeholder) {
      moveStep(life, random, 'result-signed-off', whenLeft(life, random.between(5, 300)));
      life.endedAt = life.events.at(-1)?.occurredAt ?? null;
    } else life.events = life.events.filter(({ seq }) => seq <= eventOf(life, 'result-signed-off').seq);
    Object.assign(life, { returnedAt: null, handedOverAt: null });
    const at = (life.endedAt ?? life.submittedAt).add({ minutes: random.between(60, 8 * 1440) });
    const type = placeholder
      ? 'result-corrected'
      : random.pick(['appraised', 'sent-back', 'supplement-requested', 'assigned']);
    addEvent(life, random, { type, at, actorId: unitId, unitId });
    return [life];
  },
  sentBackAtDue({ random, slow }) {
    const life = slow();
    const unitId = life.competentUnitId;
    cutBefore(life, 'approved');
    for (
      let times = random.between(2, 4), left = random.between(150, 260);
      times > 0;
      times -= 1, left -= 100
    ) {
      const at = whenLeft(life, left);
      addEvent(life, random, { type: 'sent-back', at, actorId: unitId, unitId });
      addEvent(life, random, { type: 'submitted', at: at.add({ minutes: 20 }), actorId: unitId, unitId });
    }
    return [life];
  },
  bulkClosing({ random, several }) {
    const afterHours = random.next() < 0.7;
    const { staff, lives } = several(afterHours ? random.between(6, 14) : random.between(11, 16));
    const signed = lives[0] && eventOf(lives[0], 'result-signed-off').occurredAt;
    let at =
      afterHours && signed ? evening(signed, random) : (signed ?? Temporal.Instant.fromEpochMilliseconds(0));
    for (const life of lives) {
      at = at.add({ seconds: afterHours ? random.between(5, 100) : random.between(2, 9) });
      moveStep(life, random, 'result-signed-off', at);
      replaceEvent(life, life.events.length, { actorId: staff.clerk });
    }
    return lives;
  },
  resultAfterReturn({ random, slow }) {
    const life = slow();
    const minutes = someMinutes(random, 6);
    if (life.result && life.returnedAt)
      life.result = { ...life.result, storedAt: life.returnedAt.add({ minutes }) };
    return [life];
  },
  resultFileMismatch({ random, slow }) {
    const life = slow();
    if (!life.result || !life.endedAt) return [];
    if (random.next() < 0.5) life.result = { ...life.result, sha256: makeSha(random) };
    else
      life.result = { ...life.result, storedAt: life.endedAt.subtract({ minutes: someMinutes(random, 60) }) };
    return [life];
  },
  resultFileReused({ random, several }) {
    const { lives } = several(random.between(3, 10));
    const sha256 = makeSha(random);
    for (const life of lives) {
      const sharedWith = lives.filter((other) => other !== life).map(({ id }) => id);
      if (life.result) life.result = { ...life.result, sha256, sharedWith };
      replaceEvent(life, eventOf(life, 'result-signed-off').seq, { data: { sha256 } });
    }
    return lives;
  },
  dueDateChanged({ random, slow }) {
    const life = slow();
    const later = life.dueAt?.add({ minutes: someMinutes(random, 1, 10 * 1440) }) ?? null;
    if (random.next() < 0.7) life.dueAt = later;
    else {
      replaceEvent(life, eventOf(life, 'assigned').seq, { data: { dueAt: later?.toString() } });
      life.dueAt = later;
    }
    return [life];
  },
  closedAndResubmitted: ({ random, slow }) => [endAndReturn(slow(), random, 'withdrawn', 12)],
  refusedAndResubmitted: ({ random, slow }) => [endAndReturn(slow(), random, 'refused', 4)],
  handOverBackdated({ random, slow }) {
    const life = slow();
    const minutes = someMinutes(random, 4);
    const field = random.pick(['endedAt', 'returnedAt', 'handedOverAt'] as const);
    life[field] = life[field]?.subtract({ minutes }) ?? null;
    return [life];
  },
  refusalsCopied({ random, several }) {
    const { staff, lives } = several(random.between(6, 12));
    const first = lives[0] && eventOf(lives[0], 'approved').occurredAt;
    for (const life of lives) {
      cutBefore(life, 'approved');
      const at = addOfficeMinutes(CALENDAR, first ?? life.submittedAt, random.between(0, 9 * DAY));
      const data = { reasonText: 'Hồ sơ không bảo đảm theo quy định hiện hành.' };
      addEvent(life, random, { type: 'refused', at, actorId: staff.leader, unitId: staff.unitId, data });
      Object.assign(life, { state: 'refused', endedAt: at });
    }
    return lives;
  },
};

/** Ended when it was nearly due, and the same request comes in again after some days. */
function endAndReturn(life: Life, random: Random, type: 'withdrawn' | 'refused', mostDays: number): Life {
  const unitId = life.competentUnitId;
  cutBefore(life, 'approved');
  const at = whenLeft(life, random.between(1, 380));
  life.events = life.events.filter(({ occurredAt }) => Temporal.Instant.compare(occurredAt, at) < 0);
  addEvent(life, random, {
    type,
    at,
    actorId: unitId,
    unitId,
    data: { reasonText: 'Chưa đủ điều kiện giải quyết.' },
  });
  Object.assign(life, { state: type, endedAt: at });
  const receivedAt = at.add({ hours: random.between(2, 24 * mostDays) });
  life.laterOnes.push({ id: uuidV7(receivedAt, random.bytes(10)), receivedAt });
  return life;
}
