import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextAttempt } from './next-attempt.ts';

const KEEPS_TRYING = { hours: 240 };
const START = Temporal.Instant.from('2026-10-20T09:00:00+07:00');

test('pauses grow from a minute to an hour and stay there', () => {
  const giveUpAt = START.add(KEEPS_TRYING);
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 5000].map((attempts) =>
    nextAttempt(attempts, START, { giveUpAt, longestMinutes: 60 })?.since(START).total('minutes'),
  );
  assert.deepEqual(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('against a server that never answers it tries for more than seven days, then leaves it to an officer', () => {
  const giveUpAt = START.add(KEEPS_TRYING);
  let last = START;
  let attempts = 0;
  for (
    let next: Temporal.Instant | undefined = START;
    next;
    next = nextAttempt(attempts, last, { giveUpAt, longestMinutes: 60 })
  ) {
    last = next;
    attempts += 1;
  }
  assert.ok(last.since(START).total('hours') >= 7 * 24, last.toString());
  assert.ok(attempts < 300, `${attempts} attempts`);
});

test('the next attempt is later than now, within an hour, and never after the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      (attempts, age) => {
        const giveUpAt = START.add(KEEPS_TRYING);
        const now = START.add({ minutes: age });
        const next = nextAttempt(attempts, now, { giveUpAt, longestMinutes: 60 });
        if (!next) return assert.ok(now.add({ hours: 1 }).epochMilliseconds > giveUpAt.epochMilliseconds);
        const pause = next.since(now).total('minutes');
        assert.ok(pause >= 1 && pause <= 60 && next.epochMilliseconds <= giveUpAt.epochMilliseconds);
      },
    ),
  );
});
