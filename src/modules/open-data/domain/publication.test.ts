import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rangesOf, solveHidden } from './attack.testing.ts';
import { withTotals } from './count-table.ts';
import { publish, SMALLEST_SHOWN } from './publication.ts';

/** Counts like those of a province: most cells empty or small, some large; few dossiers late. */
function countsOf(rows: number, columns: number) {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 3, arbitrary: fc.integer({ min: 10, max: 400 }) },
  );
  const late = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
  );
  const grid = (of: fc.Arbitrary<number>) =>
    fc.array(fc.array(of, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  return fc.record({ received: grid(cell), resolved: grid(cell), late: grid(late) }).map((drawn) => ({
    received: drawn.received,
    resolved: drawn.resolved,
    inTime: drawn.resolved.map((line, row) =>
      line.map((value, column) => Math.max(0, value - (drawn.late[row]?.[column] ?? 0))),
    ),
  }));
}

const isSmall = (value: number) => value > 0 && value < SMALLEST_SHOWN;

test('no small count is shown, neither itself nor as what is left when those in time are taken from those resolved', () => {
  fc.assert(
    fc.property(countsOf(6, 5), (counts) => {
      const { received, resolved, inTime } = publish(counts);
      for (const table of [received, resolved, inTime])
        for (const value of table.flat()) assert.ok(value === null || !isSmall(value));
      for (const [row, line] of resolved.entries())
        for (const [column, value] of line.entries()) {
          const kept = inTime[row]?.[column] ?? null;
          if (value === null) assert.equal(kept, null);
          if (value !== null && kept !== null) assert.ok(!isSmall(value - kept));
        }
    }),
    { numRuns: 150 },
  );
});

test('what is shown is true, and the equations of rows and columns give no hidden cell away', () => {
  fc.assert(
    fc.property(countsOf(8, 6), (counts) => {
      const shown = publish(counts);
      for (const [name, table] of Object.entries(shown) as [keyof typeof shown, typeof shown.received][]) {
        const truth = withTotals(counts[name]);
        for (const [row, line] of table.entries())
          for (const [column, value] of line.entries())
            if (value !== null) assert.equal(value, truth[row]?.[column]);
        assert.deepEqual(solveHidden(table), [], name);
      }
      // The late ones of a cell are those resolved less those in time: they too stand in rows and columns.
      const late = shown.resolved.map((line, row) =>
        line.map((value, column) => {
          const kept = shown.inTime[row]?.[column] ?? null;
          return value === null || kept === null ? null : value - kept;
        }),
      );
      assert.deepEqual(solveHidden(late), []);
    }),
    { numRuns: 100 },
  );
});

test('of small tables every filling is tried: no hidden volume is known more exactly than by five', () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 9 }));
  const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(grid, (received) => {
      const { received: table } = publish({ received, resolved: received, inTime: received });
      if (table.flat().filter((value) => value === null).length > 7) return;
      for (const [place, { least, greatest }] of rangesOf(table, 30))
        assert.ok(
          greatest - least >= SMALLEST_SHOWN,
          `${place}: ${least} to ${greatest} in ${JSON.stringify(table)}`,
        );
    }),
    { numRuns: 60 },
  );
});

test('the attack finds what a careless table gives away', () => {
  const careless = [
    [null, 12, 15],
    [20, 30, 50],
    [23, 42, 65],
  ];
  assert.deepEqual(solveHidden(careless), [{ row: 0, column: 0, value: 3 }]);
  assert.deepEqual(rangesOf(careless, 30).get('0 0'), { least: 3, greatest: 3 });
});

test('large tables keep most of what they have', () => {
  const counts = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => ((row * 31 + column * 17) % 60) + (column < 4 ? 40 : 0)),
  );
  const { received } = publish({ received: counts, resolved: counts, inTime: counts });
  const values = received.flat();
  assert.ok(values.filter((value) => value !== null).length > 0.8 * values.length);
});
