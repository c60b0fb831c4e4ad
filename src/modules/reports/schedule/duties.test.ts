import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueReports } from './duties.ts';

test('the day after the cut-off communes owe by the 17th, the province by the 20th; the year beside its last quarter', () => {
  const on = (day: string) =>
    dueReports(Temporal.PlainDate.from(day)).map(
      ({ period, unitKinds, from, to, dueOn }) => `${period.kind} ${unitKinds.at(0)} ${from} ${to} ${dueOn}`,
    );
  assert.deepEqual(on('2026-09-14'), []);
  assert.deepEqual(on('2026-09-15'), [
    'q3 commune 2026-06-15 2026-09-14 2026-09-17',
    'q3 province 2026-06-15 2026-09-14 2026-09-20',
  ]);
  assert.deepEqual(on('2027-01-05'), [
    'q4 commune 2026-09-15 2026-12-14 2026-12-17',
    'year commune 2025-12-15 2026-12-14 2026-12-17',
    'q4 province 2026-09-15 2026-12-14 2026-12-20',
    'year province 2025-12-15 2026-12-14 2026-12-20',
  ]);
  assert.deepEqual(on('2026-11-22'), []);
});
