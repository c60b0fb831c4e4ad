import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical-json.ts';

test('the same content has the same text, in whatever order it was written', () => {
  const one = canonicalJson({ b: [1, { d: null, c: 'Hộ "tịch"' }], a: undefined, aa: 0.5 });
  assert.equal(one, '{"aa":0.5,"b":[1,{"c":"Hộ \\"tịch\\"","d":null}]}');
  assert.equal(canonicalJson({ aa: 0.5, b: [1, { c: 'Hộ "tịch"', d: null }] }), one);
  assert.deepEqual(JSON.parse(one), { aa: 0.5, b: [1, { c: 'Hộ "tịch"', d: null }] });
});
