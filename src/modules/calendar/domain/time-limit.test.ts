import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimeLimit, type TimeLimit, type WrittenTimeLimit } from './time-limit.ts';

const READ: readonly (readonly [WrittenTimeLimit, TimeLimit | null])[] = [
  [
    { value: 5, unit: 'working_day', rule: null },
    { unit: 'working_day', value: 5 },
  ],
  [
    { value: 3, unit: 'working_day', cutoff: '15h00' },
    { unit: 'working_day', value: 3, cutoff: '15:00' },
  ],
  [
    { value: 30, unit: 'day' },
    { unit: 'day', value: 30 },
  ],
  [
    { value: 0.5, unit: 'working_hour' },
    { unit: 'working_hour', value: 0.5 },
  ],
  [
    { value: null, unit: null, rule: { rule: 'same_day', cutoff: '15:00' } },
    { unit: 'same_day', cutoff: '15:00' },
  ],
  [{ unit: 'same_day' }, { unit: 'same_day' }],
  [{ rule: 'none' }, { unit: 'none' }],
  [{ value: null, unit: null, rule: { rule: 'annual_campaign' } }, { unit: 'none' }],
  [{ value: null, unit: null, rule: null }, null],
];

for (const [written, expected] of READ) {
  test(`${JSON.stringify(written)} is read`, () => assert.deepEqual(readTimeLimit(written), expected));
}

const REFUSED: readonly (readonly [WrittenTimeLimit, string])[] = [
  [{ value: 5, unit: 'week' }, 'calendar.time-limit-unit'],
  [{ value: 5 }, 'calendar.time-limit-unit'],
  [{ rule: 'constructor' }, 'calendar.time-limit-unit'],
  [{ value: 0, unit: 'day' }, 'calendar.time-limit-value'],
  [{ value: 1.5, unit: 'working_day' }, 'calendar.time-limit-value'],
  [{ value: 1e9, unit: 'day' }, 'calendar.time-limit-value'],
  [{ unit: 'day' }, 'calendar.time-limit-value'],
  [{ unit: 'same_day', cutoff: '3 giờ chiều' }, 'calendar.cutoff'],
];

for (const [written, code] of REFUSED) {
  test(`${JSON.stringify(written)} is refused: ${code}`, () =>
    assert.throws(() => readTimeLimit(written), { code }));
}
