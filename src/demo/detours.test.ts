import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detourOf } from './detours.ts';
import { seededRandom } from './random.ts';

const NOW = Temporal.Instant.from('2026-11-22T08:00:00+07:00');
const COUNT = 2000;

function detours(at: Temporal.Instant) {
  const random = seededRandom(7);
  return Array.from({ length: COUNT }, () => detourOf(random, at, NOW)).filter(
    ({ steps }) => steps.length > 0,
  );
}

test('a few lives wait for their applicant or are broken off, more of those that came lately', () => {
  const earlier = detours(NOW.subtract({ hours: 24 * 60 }));
  const lately = detours(NOW.subtract({ hours: 24 * 3 }));
  assert.ok(earlier.length > COUNT * 0.04 && earlier.length < COUNT * 0.1, String(earlier.length));
  assert.ok(lately.length > 3 * earlier.length);
  assert.ok(earlier.some(({ ends }) => ends) && earlier.some(({ ends }) => !ends));
});

test('the same seed makes the same detours', () => {
  const shape = () =>
    detours(NOW).map(({ steps }) => steps.map(({ role, share, wait }) => [role, share, wait]));
  assert.deepEqual(shape(), shape());
});
