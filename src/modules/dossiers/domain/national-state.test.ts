import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER_STATES, isEnded } from './dossier-state.ts';
import { NATIONAL_STATES, nationalStateOf } from './national-state.ts';

test('every state has one of the ten national states', () => {
  assert.equal(Object.keys(NATIONAL_STATES).length, 10);
  for (const state of DOSSIER_STATES) assert.ok(nationalStateOf(state) in NATIONAL_STATES, state);
});

test('the national portal says "processed", withdrawn or stopped exactly from the end of processing on', () => {
  for (const state of DOSSIER_STATES) {
    const national = nationalStateOf(state);
    assert.equal(isEnded(state), [3, 7, 8, 9, 10].includes(national), state);
  }
  assert.equal(nationalStateOf('received'), 2);
  assert.equal(nationalStateOf('intakeRefused'), 3);
  assert.equal(nationalStateOf('refused'), 9);
  assert.equal(nationalStateOf('returned'), 10);
  assert.equal(nationalStateOf('awaitingSupplement'), 5);
  assert.equal(nationalStateOf('awaitingPayment'), 6);
  assert.equal(nationalStateOf('withdrawn'), 7);
  assert.equal(nationalStateOf('stopped'), 8);
});
