import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockTimeOf } from '../clock-time.ts';
import { clock } from './clock.ts';
import { anyCutoff, anyHistory, anyLimit, eventsOf, makeOffices } from './random-histories.testing.ts';
import type { Segment } from './segments.ts';
import { instantOfMinute, minuteOf, slowClock } from './slow-clock.testing.ts';

/** The clock and its slow reading say the same of so many random histories. @throws AssertionError with the first other */
export function assertAgreement(numRuns: number, seed: number): void {
  const office = fc.constantFrom(...makeOffices());
  const agrees = fc.property(
    office,
    anyHistory,
    anyLimit,
    anyCutoff,
    ({ calendar, strip }, history, limit, cutoff) => {
      const events = eventsOf(history);
      const asOf = history.asOf === undefined ? undefined : instantOfMinute(history.asOf);
      const rule = { limit, cutoff: clockTimeOf(cutoff) };
      const { dueAt, segments } = clock(events, calendar, rule, asOf ? { asOf } : {});
      const slow = slowClock(events, strip, limit, cutoff, asOf);
      assert.equal(dueAt && minuteOf(dueAt), slow.due);
      if (slow.counted === undefined) return;
      const last = segments.findLastIndex(({ kind }) => kind === 'restarted');
      const round = segments.slice(Math.max(0, last));
      assert.equal(minutesIn(round, ['counted', 'restarted']), slow.counted);
      assert.equal(minutesIn(round, ['paused']), slow.paused);
    },
  );
  fc.assert(agrees, { numRuns, seed });
}

function minutesIn(segments: readonly Segment[], kinds: readonly Segment['kind'][]): number {
  return segments
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, { officeMinutes }) => sum + (officeMinutes ?? Number.NaN), 0);
}
