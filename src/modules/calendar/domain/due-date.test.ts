import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DueOptions, dueAt } from './due-date.ts';
import { at, makeOfficialCalendar, shown } from './testing.ts';
import type { TimeLimit } from './time-limit.ts';

const calendar = makeOfficialCalendar();
const due = (received: string, limit: TimeLimit, options?: DueOptions) =>
  shown(dueAt(calendar, at(received), limit, options));

// The table of the handbook, one-stop.md 7.4.
const VECTORS: readonly (readonly [string, number, string, string])[] = [
  ['2026-02-13 10:00', 3, '2026-02-25 17:00', 'Tết from 16 to 20 February'],
  ['2026-02-13 15:30', 3, '2026-02-26 17:00', 'after the cut-off'],
  ['2026-08-21 09:00', 5, '2026-08-27 17:00', 'Saturday 22 August is worked'],
  ['2026-08-28 16:00', 2, '2026-09-07 17:00', 'swap on 31 August, then Quốc khánh'],
  ['2025-04-25 14:00', 5, '2025-05-06 17:00', 'Saturday 26 April is worked, 30/4 to 2/5 off'],
  ['2025-04-25 15:06', 5, '2025-05-07 17:00', 'after the cut-off, on the eve of a worked Saturday'],
  ['2026-11-20 09:00', 3, '2026-11-26 17:00', '24 November is off from 2026'],
  ['2024-05-03 09:00', 2, '2024-05-06 17:00', 'Saturday 4 May is worked'],
];

for (const [received, value, expected, why] of VECTORS) {
  test(`${value} working days from ${received}: ${why}`, () => {
    assert.equal(due(received, { unit: 'working_day', value }), expected);
  });
}

const WORKING_DAY_EDGES: readonly (readonly [string, string, string])[] = [
  ['2026-03-09 05:00', '2026-03-10 17:00', 'before opening is the same day'],
  ['2026-03-09 12:15', '2026-03-10 17:00', 'at lunch is the same day'],
  ['2026-03-09 14:59:59', '2026-03-10 17:00', 'the last second before the cut-off'],
  ['2026-03-09 15:00', '2026-03-11 17:00', 'exactly at the cut-off is not before it'],
  ['2026-03-09 23:59', '2026-03-11 17:00', 'late in the evening'],
  ['2026-03-07 09:00', '2026-03-10 17:00', 'Saturday: received on Monday, due on Tuesday'],
  ['2026-02-17 09:00', '2026-02-24 17:00', 'a holiday: received on the first day after Tết'],
  ['2026-08-22 09:00', '2026-08-24 17:00', 'a worked Saturday is a day of receipt like any other'],
];

for (const [received, expected, why] of WORKING_DAY_EDGES) {
  test(`one working day from ${received}: ${why}`, () => {
    assert.equal(due(received, { unit: 'working_day', value: 1 }), expected);
  });
}

test('24 November was an ordinary working day before 2026', () => {
  assert.equal(due('2025-11-21 09:00', { unit: 'working_day', value: 3 }), '2025-11-26 17:00');
});

test('the cut-off is the law of the procedure, else the unit, else 15:00', () => {
  const limit = { unit: 'working_day', value: 1 } as const;
  assert.equal(due('2026-03-09 16:00', limit, { cutoff: '16:30' }), '2026-03-10 17:00');
  assert.equal(
    due('2026-03-09 16:00', { ...limit, cutoff: '15:00' }, { cutoff: '16:30' }),
    '2026-03-11 17:00',
  );
  assert.throws(() => due('2026-03-09 16:00', limit, { cutoff: 'chiều' }), RangeError);
});

const OTHER_UNITS: readonly (readonly [TimeLimit, string, string, string])[] = [
  [{ unit: 'day', value: 15 }, '2026-03-02 16:30', '2026-03-17 17:00', 'no cut-off in calendar days'],
  [{ unit: 'day', value: 5 }, '2026-03-02 08:00', '2026-03-09 17:00', 'a Saturday gives way to Monday'],
  [
    { unit: 'day', value: 3 },
    '2026-02-13 08:00',
    '2026-02-23 17:00',
    'the first day of Tết gives way to Monday after it',
  ],
  [{ unit: 'day', value: 1 }, '2026-08-21 08:00', '2026-08-22 17:00', 'a worked Saturday stays'],
  [{ unit: 'month', value: 1 }, '2025-12-31 08:00', '2026-02-02 17:00', '31 January is a Saturday'],
  [
    { unit: 'month', value: 1 },
    '2026-01-30 08:00',
    '2026-03-02 17:00',
    'no 30 February, and the 28th is a Saturday',
  ],
  [
    { unit: 'working_hour', value: 4.5 },
    '2026-03-09 07:00',
    '2026-03-09 11:30',
    'stays at the end of the session',
  ],
  [{ unit: 'working_hour', value: 8 }, '2026-03-09 07:00', '2026-03-09 17:00', 'a whole day'],
  [{ unit: 'working_hour', value: 4 }, '2026-03-06 16:00', '2026-03-09 10:00', 'over the weekend'],
  [{ unit: 'working_hour', value: 1 }, '2026-03-07 09:00', '2026-03-09 08:00', 'from the next opening'],
  [{ unit: 'hour', value: 1 }, '2026-03-09 14:20', '2026-03-09 15:20', 'by the clock'],
  [{ unit: 'hour', value: 12 }, '2026-03-06 16:00', '2026-03-09 07:00', 'ends at night: next opening'],
  [{ unit: 'same_day' }, '2026-03-09 14:59', '2026-03-09 17:00', 'before the cut-off'],
  [{ unit: 'same_day' }, '2026-03-09 15:00', '2026-03-10 17:00', 'at the cut-off'],
  [{ unit: 'same_day', cutoff: '24:00' }, '2026-03-09 17:00', '2026-03-10 17:00', 'never due before it came'],
  [{ unit: 'same_day' }, '2026-03-07 09:00', '2026-03-09 17:00', 'Saturday'],
  [{ unit: 'none' }, '2026-03-07 09:00', 'none', 'no deadline'],
];

for (const [limit, received, expected, why] of OTHER_UNITS) {
  test(`${JSON.stringify(limit)} from ${received}: ${why}`, () =>
    assert.equal(due(received, limit), expected));
}

test('a limit that is not a positive whole number of days is refused', () => {
  for (const value of [0, -1, 1.5, Number.NaN]) {
    assert.throws(() => due('2026-03-09 08:00', { unit: 'working_day', value }), RangeError);
    assert.throws(() => due('2026-03-09 08:00', { unit: 'day', value }), RangeError);
  }
});
