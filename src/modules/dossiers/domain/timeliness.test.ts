import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vietnamDate } from '#platform/clock.ts';
import type { DossierState } from './dossier-state.ts';
import { timelinessOf } from './timeliness.ts';

const DUE = '2026-10-23T17:00:00+07:00';

function timeliness(
  state: DossierState,
  now: string,
  endedAt: string | null = null,
  dueAt: string | null = DUE,
) {
  const at = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));
  return timelinessOf(
    { state, dueAt: at(dueAt), endedAt: at(endedAt) },
    Temporal.Instant.from(now),
    vietnamDate,
  );
}

test('what has ended is compared by date, not by hour', () => {
  const ended = (endedAt: string) => timeliness('resultReady', '2026-12-01T08:00:00+07:00', endedAt);
  assert.equal(ended('2026-10-22T23:59:59+07:00'), 'early');
  assert.equal(ended('2026-10-23T00:00:00+07:00'), 'onTime');
  assert.equal(ended('2026-10-23T20:00:00+07:00'), 'onTime', 'after office hours, but on the day');
  assert.equal(ended('2026-10-24T00:00:00+07:00'), 'overdue');
});

test('the day is that of Viet Nam, whatever the clock of the machine', () => {
  assert.equal(timeliness('returned', '2026-12-01T00:00:00Z', '2026-10-23T16:59:59Z'), 'onTime');
  assert.equal(timeliness('returned', '2026-12-01T00:00:00Z', '2026-10-23T17:00:00Z'), 'overdue');
});

test('what is open is compared by the moment; the last 24 hours are "due soon"', () => {
  assert.equal(timeliness('appraising', '2026-10-22T16:59:59+07:00'), 'withinTime');
  assert.equal(timeliness('appraising', '2026-10-22T17:00:00+07:00'), 'dueSoon');
  assert.equal(timeliness('approved', DUE), 'dueSoon');
  assert.equal(timeliness('received', '2026-10-23T17:00:01+07:00'), 'overdue');
});

test('without a due date nothing is late', () => {
  assert.equal(timeliness('appraising', DUE, null, null), 'noDueDate');
  assert.equal(timeliness('returned', DUE, DUE, null), 'onTime');
});
