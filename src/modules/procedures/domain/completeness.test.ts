import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeShippedVersion } from '../testing.ts';
import { completenessOf, partState } from './completeness.ts';

test('birth registration is confirmed in every part', () => {
  const birth = makeShippedVersion('1.001193');
  assert.equal(completenessOf(birth), 'complete');
});

test('a part that is there but not confirmed is unverified, one that is not there is missing', () => {
  const birth = makeShippedVersion('1.001193');
  const doubtful = {
    ...birth,
    content: { ...birth.content, unverified: ['fee' as const, 'steps' as const] },
  };
  assert.equal(completenessOf(doubtful), 'unverified');
  const without = { ...doubtful, content: { ...doubtful.content, steps: null } };
  assert.equal(partState(without, 'steps'), 'missing');
  assert.equal(partState(without, 'fee'), 'unverified');
  assert.equal(completenessOf(without), 'missing');
});

test('a fee left to the provincial council is not missing, a fee nobody knows is', () => {
  const birth = makeShippedVersion('1.001193');
  const withFee = (fee: object) => {
    const channels = birth.content.channels.map((terms) => ({
      ...terms,
      fee: { free: false as const, amountVnd: null, ...fee },
    }));
    return partState({ ...birth, content: { ...birth.content, channels } }, 'fee');
  };
  assert.equal(withFee({ setByProvincialCouncil: true }), 'confirmed');
  assert.equal(withFee({}), 'missing');
});

test('requirements are demanded only if there are any', () => {
  const birth = makeShippedVersion('1.001193');
  const without = { ...birth, content: { ...birth.content, requirements: null } };
  assert.equal(partState(without, 'requirements'), 'confirmed');
});
