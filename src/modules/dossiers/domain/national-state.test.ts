import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER_STATES, isEnded } from './dossier-state.ts';
import { NATIONAL_STATES, nationalStateOf } from './national-state.ts';

test('every state has one of the ten national states', () => {
  assert.equal(Object.keys(NATIONAL_STATES).length, 10);
  for (const state of DOSSIER_STATES) assert.ok(nationalStateOf(state) in NATIONAL_STATES, state);
});

test('the national portal says "processed" exactly from the end of processing on', () => {
  for (const state of DOSSIER_STATES) {
    const national = nationalStateOf(state);
    assert.equal(isEnded(state), national === 3 || national === 9 || national === 10, state);
  }
  assert.equal(nationalStateOf('received'), 2);
  assert.equal(nationalStateOf('intakeRefused'), 3);
  assert.equal(nationalStateOf('refused'), 9);
  assert.equal(nationalStateOf('returned'), 10);
});
