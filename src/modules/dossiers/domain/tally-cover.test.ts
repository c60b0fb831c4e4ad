import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coverOf, type TallyLevel } from './tally-cover.ts';

const FIRST = Temporal.PlainDate.from('2024-01-01');
const day = fc.integer({ min: 0, max: 1100 }).map((days) => FIRST.add({ days }));

function firstDayOf(level: TallyLevel, on: Temporal.PlainDate): Temporal.PlainDate {
  if (level === 'year') return on.with({ month: 1, day: 1 });
  if (level === 'month') return on.with({ day: 1 });
  if (level === 'half') return on.with({ day: on.day >= 15 ? 15 : 1 });
  return on;
}

test('a day is in the sum of an end exactly once if it lies before it, else never', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 3 }), day, (ends, on) => {
      const ranges = coverOf(ends);
      for (const [place, end] of ends.entries()) {
        const held = ranges.filter(({ level, from, before, needed }) => {
          const first = firstDayOf(level, on);
          const after = from === null || Temporal.PlainDate.compare(from, first) <= 0;
          return needed[place] && after && Temporal.PlainDate.compare(first, before) < 0;
        });
        assert.equal(held.length, Temporal.PlainDate.compare(on, end) < 0 ? 1 : 0, `${on} ${end}`);
      }
    }),
  );
});

test('no row is named twice, and a legal quarter needs no single days', () => {
  const ranges = coverOf(['2025-12-15', '2026-03-15'].map((text) => Temporal.PlainDate.from(text)));
  assert.deepEqual(
    ranges.map(({ level, from, before, needed }) => `${level} ${from ?? ''}..${before} ${needed}`),
    [
      'year ..2025-01-01 true,true',
      'year 2025-01-01..2026-01-01 false,true',
      'month 2025-01-01..2025-12-01 true,false',
      'month 2026-01-01..2026-03-01 false,true',
      'half 2025-12-01..2025-12-15 true,false',
      'half 2026-03-01..2026-03-15 false,true',
    ],
  );
});
