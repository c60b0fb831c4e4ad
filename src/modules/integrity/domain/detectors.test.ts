import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDetectors } from './measure.testing.ts';
import { PATTERNS } from './patterns.ts';

const VARIANTS = 30;
const PATTERNS_MUST = 11 / 12;
const FALSE_ALARMS_AT_MOST = 0.02;

test('of the patterns at least 11 in 12 are found, of 2,000 honest histories at most 2 % raise an alarm', () => {
  const { honest, alarmed, found } = measureDetectors(2000, VARIANTS, 20_261_122);
  assert.ok(alarmed / honest <= FALSE_ALARMS_AT_MOST, `${alarmed} of ${honest} honest dossiers`);
  assert.ok(alarmed > 0, 'a generator without chance proves nothing');
  const all = Object.values(found).reduce((sum, count) => sum + count, 0);
  assert.ok(all >= PATTERNS_MUST * PATTERNS.length * VARIANTS, JSON.stringify(found));
  // A pattern counts as found if most of its variants are; here all of them must be.
  for (const pattern of PATTERNS) assert.ok(found[pattern] > VARIANTS / 2, `${pattern}: ${found[pattern]}`);
});
