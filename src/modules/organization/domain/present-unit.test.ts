import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentUnits } from './present-unit.ts';

const went = (...pairs: string[]) =>
  presentUnits(pairs.map((pair) => ({ predecessorId: pair[0] ?? '', successorId: pair[1] ?? '' })));

test('two merged and merged again count under the last; a divided unit stays itself', () => {
  assert.deepEqual(
    [...went('AC', 'BC', 'CD')],
    [
      ['A', 'D'],
      ['B', 'D'],
      ['C', 'D'],
    ],
  );
  assert.deepEqual([...went('AB', 'AC', 'XA')], [['X', 'A']]);
});

test('a circle, which the data should not hold, ends', () => {
  assert.equal(went('AB', 'BA').size, 2);
});
