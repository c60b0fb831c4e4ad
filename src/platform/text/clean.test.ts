import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanJson, cleanText } from './clean.ts';

test('what nobody typed is gone, what was typed stays', () => {
  assert.equal(cleanText(' a\u0000b\u200b\u202e '), 'ab');
  assert.equal(cleanText('dòng một\n\tdòng hai'), 'dòng một\n\tdòng hai');
  assert.equal(cleanText('e\u0302\u0301'), 'ế');
  assert.equal(cleanText('x\ud800'), 'x\ufffd');
});

test('JSON is cleaned at every depth, and cut where it is deeper than any input', () => {
  assert.deepEqual(cleanJson({ a: [' x\u0000 ', 1, null] }), { a: ['x', 1, null] });
  let deep: unknown = 'x';
  for (let level = 0; level < 30_000; level += 1) deep = [deep];
  assert.doesNotThrow(() => cleanJson(deep));
});
