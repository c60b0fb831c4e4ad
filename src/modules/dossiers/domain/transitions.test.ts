import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '#platform/problem.ts';
import { consultMessages } from '../consult/messages.vi.ts';
import { correctionMessages } from '../correct-result/messages.vi.ts';
import { messages } from '../messages.vi.ts';
import { permissions } from '../policy.ts';
import { verificationMessages } from '../record-verification/messages.vi.ts';
import { DOSSIER_STATES, type DossierState, isBrokenOff, isEnded, isWaiting } from './dossier-state.ts';
import { canMove, refuseImpossible, stateAfter, transitionOf, VERBS } from './transitions.ts';

/** Where receiving and refusing intake put a new dossier. */
const BEGINNINGS: readonly DossierState[] = ['received', 'intakeRefused'];

function reachableFrom(states: readonly DossierState[]): Set<DossierState> {
  const reached = new Set(states);
  for (const state of reached) {
    for (const verb of VERBS) if (canMove(state, verb)) reached.add(stateAfter(state, verb));
  }
  return reached;
}

/** A submitted dossier is in another system's hands. */
const OUR_STATES = DOSSIER_STATES.filter((state) => state !== 'submitted');

test('every state is reached from the counter', () => {
  assert.deepEqual([...reachableFrom(BEGINNINGS)].sort(), [...OUR_STATES].sort());
});

test('every dossier that was received can be brought to the citizen', () => {
  for (const state of OUR_STATES) {
    if (state !== 'intakeRefused' && !isBrokenOff(state))
      assert.ok(reachableFrom([state]).has('returned'), state);
  }
});

test('nothing but the return leaves an ended state', () => {
  const leaving = VERBS.filter((verb) => transitionOf(verb).to && transitionOf(verb).from.some(isEnded));
  assert.deepEqual(leaving, ['returnResult']);
  assert.deepEqual(
    VERBS.filter((verb) =>
      ['returned', 'intakeRefused', 'stopped', 'withdrawn'].some((state) =>
        canMove(state as DossierState, verb),
      ),
    ),
    ['correctResult'],
  );
});

test('whatever is tried in whatever order, what has ended stays ended', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VERBS)), (tried) => {
      let state: DossierState = 'received';
      for (const verb of tried) {
        if (!canMove(state, verb)) continue;
        const next = stateAfter(state, verb);
        assert.ok(!isEnded(state) || isEnded(next), `${state} -${verb}-> ${next}`);
        state = next;
      }
    }),
  );
});

test('what the table does not allow is a conflict with a code, what it allows passes', () => {
  for (const state of OUR_STATES) {
    for (const verb of VERBS) {
      if (transitionOf(verb).from.includes(state)) assert.doesNotThrow(() => refuseImpossible(state, verb));
      else
        assert.throws(
          () => refuseImpossible(state, verb),
          (error) =>
            error instanceof Problem && error.status === 409 && error.code === 'dossiers.not-in-this-state',
        );
    }
  }
});

test('each step names a right of the policy and an event that the history can tell', () => {
  for (const verb of VERBS) {
    const { permission, event } = transitionOf(verb);
    assert.ok(permission in permissions, permission);
    assert.ok(
      `event.${event.replaceAll('.', '-')}` in
        { ...messages, ...consultMessages, ...verificationMessages, ...correctionMessages },
      event,
    );
  }
});

test('while the applicant has to act, only his answer, a stop or a withdrawal moves the dossier', () => {
  const answers = { awaitingSupplement: 'receiveSupplement', awaitingPayment: 'confirmPayment' } as const;
  for (const state of ['awaitingSupplement', 'awaitingPayment'] as const) {
    assert.ok(isWaiting(state));
    assert.deepEqual(
      VERBS.filter((verb) => canMove(state, verb)),
      [answers[state], 'stop', 'withdraw'],
    );
  }
});

test('what the citizen brings or takes happens at the counter; refusing, approving, signing and stopping do not', () => {
  const atCounter = VERBS.filter((verb) => transitionOf(verb).at === 'receiving');
  assert.deepEqual(atCounter, [
    'handOver',
    'receiveSupplement',
    'confirmPayment',
    'returnResult',
    'withdraw',
  ]);
  const byOne = VERBS.filter((verb) => transitionOf(verb).byHandlingOfficer);
  assert.deepEqual(byOne, [
    'appraise',
    'submitForApproval',
    'recordVerification',
    'consult',
    'requestSupplement',
    'requestPayment',
  ]);
});
