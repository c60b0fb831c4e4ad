import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultProcess, shortestLimit, workingMinutesOf } from './default-process.ts';
import { checkProcess, totalMinutes } from './internal-process.ts';
import { type CatalogueTimeLimit, LIMIT_UNITS } from './procedure-content.ts';

const MINUTES: readonly (readonly [CatalogueTimeLimit, number | null])[] = [
  [{ kind: 'limit', value: 5, unit: 'working_day' }, 2400],
  [{ kind: 'limit', value: 15, unit: 'day' }, 4800],
  [{ kind: 'limit', value: 1, unit: 'day' }, 480],
  [{ kind: 'limit', value: 1, unit: 'month' }, 9600],
  [{ kind: 'limit', value: 6, unit: 'working_hour' }, 360],
  [{ kind: 'limit', value: 12, unit: 'hour' }, 480],
  [{ kind: 'limit', value: 1, unit: 'hour' }, 60],
  [{ kind: 'same_day', cutoff: '15:00' }, 480],
  [{ kind: 'none' }, null],
  [{ kind: 'unknown' }, null],
];
for (const [limit, minutes] of MINUTES) {
  test(`${JSON.stringify(limit)} holds ${minutes} working minutes`, () =>
    assert.equal(workingMinutesOf(limit), minutes));
}

test('the shortest of the known limits counts', () => {
  const limits: CatalogueTimeLimit[] = [
    { kind: 'limit', value: 20, unit: 'working_day' },
    { kind: 'unknown' },
    { kind: 'limit', value: 17, unit: 'working_day' },
  ];
  assert.equal(shortestLimit(limits.map((timeLimit) => ({ timeLimit }))), 17 * 480);
  assert.equal(shortestLimit([{ timeLimit: { kind: 'unknown' } }]), null);
});

test('the default process of a single day', () => {
  const { steps, source } = defaultProcess([{ timeLimit: { kind: 'same_day' } }]);
  assert.equal(source, 'default');
  assert.deepEqual(
    steps.map(({ code, stage, role, minutes }) => [code, stage, role, minutes]),
    [
      ['B1', 'receive', 'receptionist', 45],
      ['B2', 'assign', 'leader', 30],
      ['B3', 'appraise', 'handlingOfficer', 255],
      ['B4', 'approve', 'leader', 75],
      ['B5', 'signOff', 'documentClerk', 30],
      ['B6', 'return', 'receptionist', 45],
    ],
  );
});

test('without a known limit the steps stand without times', () => {
  const { steps } = defaultProcess([{ timeLimit: { kind: 'unknown' } }]);
  assert.equal(steps.length, 6);
  assert.ok(steps.every(({ minutes }) => minutes === null));
});

const anyLimit = fc.oneof(
  fc.record({
    kind: fc.constant('limit' as const),
    value: fc.integer({ min: 1, max: 1000 }),
    unit: fc.constantFrom(...LIMIT_UNITS),
  }),
  fc.record({ kind: fc.constant('same_day' as const) }),
);

test('every default process sums to the shortest limit, gives each step some time and can be worked by', () => {
  fc.assert(
    fc.property(fc.array(anyLimit, { minLength: 1, maxLength: 3 }), (limits) => {
      const channels = limits.map((timeLimit) => ({ timeLimit }));
      const { steps } = defaultProcess(channels);
      checkProcess(steps);
      assert.equal(totalMinutes(steps), shortestLimit(channels));
      assert.ok(steps.every(({ minutes }) => minutes !== null && minutes > 0));
    }),
  );
});
