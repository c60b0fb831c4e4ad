import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWorkingDay } from '../working-calendar.ts';
import { assertAgreement } from './agreement.testing.ts';
import { clock } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import {
  anyCountedLimit,
  anyHistory,
  anyLimit,
  anyReceipt,
  eventsOf,
  makeOffices,
  type Office,
  type RandomHistory,
} from './random-histories.testing.ts';
import { instantOfMinute } from './slow-clock.testing.ts';

const RUNS = { numRuns: 300, seed: 20261122 };
const anyOffice = fc.constantFrom(...makeOffices());
const anyMinutes = fc.integer({ min: 0, max: 20_000 });
const FAR = Number.MAX_SAFE_INTEGER;

/** The due moment in milliseconds; what is not known, or never due, lies beyond all of them. */
function dueOf(
  { calendar }: Office,
  history: RandomHistory,
  limit: Parameters<typeof clock>[2]['limit'],
  ...also: ClockEvent[]
): number {
  const asOf = history.asOf === undefined ? {} : { asOf: instantOfMinute(history.asOf) };
  return clock(eventsOf(history, ...also), calendar, { limit }, asOf).dueAt?.epochMilliseconds ?? FAR;
}

function pauseBetween(from: number, to: number): ClockEvent[] {
  const id = `${from}-${to}`;
  return [
    { kind: 'paused', at: instantOfMinute(from), id },
    { kind: 'resumed', at: instantOfMinute(to), pause: id },
  ];
}

test('2,000 random histories: a second, slow reading of the rules says the same', () => {
  assertAgreement(2_000, RUNS.seed);
});

test('never due on a day off, nor outside office hours', () => {
  const holds = fc.property(anyOffice, anyHistory, anyLimit, ({ calendar, strip }, history, limit) => {
    const { dueAt } = clock(eventsOf(history), calendar, { limit });
    if (!dueAt) return;
    assert.ok(isWorkingDay(calendar, dueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()));
    const minute = (dueAt.epochMilliseconds - instantOfMinute(0).epochMilliseconds) / 60_000;
    assert.ok(strip[minute] === 1 || strip[minute - 1] === 1);
  });
  fc.assert(holds, RUNS);
});

test('a longer limit is never due earlier', () => {
  const holds = fc.property(anyOffice, anyHistory, anyCountedLimit, (office, history, limit) => {
    assert.ok(dueOf(office, history, limit) <= dueOf(office, history, { ...limit, value: limit.value + 1 }));
  });
  fc.assert(holds, RUNS);
});

test('one more pause never makes it due earlier', () => {
  const holds = fc.property(
    anyOffice,
    anyHistory,
    anyLimit,
    anyMinutes,
    anyMinutes,
    (office, history, limit, later, length) => {
      const from = history.received + later;
      const more = dueOf(office, history, limit, ...pauseBetween(from, from + length));
      assert.ok(more >= dueOf(office, { ...history, named: true }, limit));
    },
  );
  fc.assert(holds, RUNS);
});

test('a pause in two parts that touch is the same pause', () => {
  const holds = fc.property(
    anyOffice,
    anyHistory,
    anyLimit,
    anyMinutes,
    anyMinutes,
    anyMinutes,
    (office, drawn, limit, later, first, second) => {
      const history = { ...drawn, named: true };
      const [from, middle, to] = [later, later + first, later + first + second].map(
        (minutes) => history.received + minutes,
      ) as [number, number, number];
      const whole = dueOf(office, history, limit, ...pauseBetween(from, to));
      const parts = [...pauseBetween(from, middle), ...pauseBetween(middle, to)];
      assert.equal(dueOf(office, history, limit, ...parts), whole);
    },
  );
  fc.assert(holds, RUNS);
});

test('a restart forgets: as if the dossier had come at that moment', () => {
  const holds = fc.property(anyOffice, anyHistory, anyLimit, anyMinutes, (office, drawn, limit, later) => {
    const moment = Math.max(drawn.received, ...drawn.restarts) + later;
    const history = { ...drawn, named: true, ended: undefined };
    const restart: ClockEvent = { kind: 'restarted', at: instantOfMinute(moment) };
    const anew = { ...history, received: moment, restarts: [] };
    assert.equal(dueOf(office, history, limit, restart), dueOf(office, anew, limit));
  });
  fc.assert(holds, RUNS);
});

test('a pause that begins when it is late does not make it on time', () => {
  const holds = fc.property(
    anyOffice,
    anyReceipt,
    anyCountedLimit,
    anyMinutes,
    (office, received, limit, later) => {
      const history = { received, pauses: [], restarts: [], ended: undefined, asOf: undefined, named: true };
      const due = dueOf(office, history, limit);
      const from = (due - instantOfMinute(0).epochMilliseconds) / 60_000 + later;
      const again = dueOf(office, history, limit, ...pauseBetween(from, from + 5_000));
      assert.ok(again <= instantOfMinute(from + 5_000).epochMilliseconds || again === due);
    },
  );
  fc.assert(holds, RUNS);
});

test('segments follow each other without gaps from the start to the end', () => {
  const holds = fc.property(anyOffice, anyHistory, anyLimit, ({ calendar }, history, limit) => {
    const { segments } = clock(eventsOf(history), calendar, { limit });
    if (history.ended === history.received) return assert.deepEqual(segments, []);
    const ends = segments.map(({ to }) => to?.epochMilliseconds ?? FAR);
    const starts = segments.map(({ from }) => from.epochMilliseconds);
    assert.deepEqual(starts, [instantOfMinute(history.received).epochMilliseconds, ...ends.slice(0, -1)]);
    assert.equal(
      ends.at(-1),
      history.ended === undefined ? FAR : instantOfMinute(history.ended).epochMilliseconds,
    );
  });
  fc.assert(holds, RUNS);
});
