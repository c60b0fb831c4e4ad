import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placesOn } from './sheet-grid.ts';

test('a table as wide as the sheet takes its columns one by one', () => {
  assert.deepEqual(placesOn([1, 5, 2], [1, 5, 2]), [0, 1, 2, 3]);
});

test('a narrower table has its wide column over several of the sheet', () => {
  assert.deepEqual(placesOn([4, 1, 1, 1], [1, 4, 4, 1, 1, 1, 1]), [0, 3, 4, 5, 7]);
  assert.deepEqual(placesOn([1], [1, 1, 1]), [0, 3]);
});

test('every column has room, none stands over another, and the table ends with the sheet', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(widths, widths, (one, other) => {
      const [shares, grid] = one.length <= other.length ? [one, other] : [other, one];
      const places = placesOn(shares, grid);
      assert.equal(places.length, shares.length + 1);
      assert.equal(places[0], 0);
      assert.equal(places.at(-1), grid.length);
      for (let at = 1; at < places.length; at += 1) assert.ok((places[at] ?? 0) > (places[at - 1] ?? 0));
    }),
    { numRuns: 200 },
  );
});
