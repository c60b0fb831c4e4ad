import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallTemporal } from './small-temporal.ts';

const RUNS = { numRuns: 500, seed: 20261122 };
const anyMs = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) });
const anyDay = fc.integer({ min: 0, max: 40_000 });
const { Instant, PlainDate } = smallTemporal;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

test('an instant is read, written, moved and compared as by the real one', () => {
  fc.assert(
    fc.property(anyMs, anyMs, fc.nat(9999), (ms, other, milliseconds) => {
      const real = Temporal.Instant.fromEpochMilliseconds(ms);
      const small = Instant.fromEpochMilliseconds(ms);
      assert.equal(small.toString(), real.toString());
      assert.equal(Instant.from(real.toString()).epochMilliseconds, ms);
      assert.equal(
        small.add({ hours: 24, milliseconds }).toString(),
        real.add({ hours: 24, milliseconds }).toString(),
      );
      const two = Temporal.Instant.fromEpochMilliseconds(other);
      assert.equal(
        Instant.compare(small, Instant.fromEpochMilliseconds(other)),
        Temporal.Instant.compare(real, two),
      );
    }),
    RUNS,
  );
  for (const text of ['2026-10-20T09:00:00+07:00', '2026-10-20T02:00:00Z', '2026-10-20T02:10:00.5Z'])
    assert.equal(Instant.from(text).toString(), Temporal.Instant.from(text).toString());
});

test('a date is read, written, moved and compared as by the real one', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.nat(400), fc.nat(30), (day, other, days, months) => {
      const [real, two] = [EPOCH.add({ days: day }), EPOCH.add({ days: other })];
      const [small, second] = [PlainDate.from(real.toString()), PlainDate.from(two.toString())];
      assert.equal(small.toString(), real.toString());
      assert.deepEqual([small.dayOfWeek, small.year], [real.dayOfWeek, real.year]);
      assert.equal(small.add({ days }).toString(), real.add({ days }).toString());
      assert.equal(small.add({ months }).toString(), real.add({ months }).toString());
      assert.equal(small.until(second).days, real.until(two).days);
      assert.equal(PlainDate.compare(small, second), Temporal.PlainDate.compare(real, two));
      assert.equal(small.equals(second), real.equals(two));
    }),
    RUNS,
  );
});

test('what is no moment is refused', () => {
  for (const text of ['', '2026-10-20', '2026-10-20T09:00:00', 'hôm nay'])
    assert.throws(() => Instant.from(text), RangeError, text);
  for (const text of ['2026-02-30', '26-1-1', '2026-13-01', ''])
    assert.throws(() => PlainDate.from(text), RangeError);
});
