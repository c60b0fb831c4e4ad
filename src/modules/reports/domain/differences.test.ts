import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, lastKnown } from './differences.ts';

test('what came in and went out; what was restated already is not found again', () => {
  const first = differenceOf(['a', 'b'], ['c', 'b']);
  assert.deepEqual(first, { cameIn: ['c'], wentOut: ['a'] });
  assert.deepEqual(differenceOf(lastKnown(['a', 'b'], [first]), ['b', 'c']), { cameIn: [], wentOut: [] });
  const back = differenceOf(['b', 'c'], ['a', 'b']);
  assert.deepEqual(lastKnown(['a', 'b'], [first, back]).toSorted(), ['a', 'b']);
});
