import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChosenStep, hasEnded, nextMoves, type StepStanding } from './next-moves.ts';

type Input = ChosenStep['after'][number];

function step(code: string, standing: StepStanding, ...after: (string | Input)[]): ChosenStep {
  const inputs = after.map((one) =>
    typeof one === 'string' ? { step: one, ifFails: 'cancel' as const } : one,
  );
  return { code, standing, after: inputs };
}

test('a step begins when every result it needs exists, not before', () => {
  const waiting = [
    step('a', 'running'),
    step('b', 'result'),
    step('c', 'waiting', 'a', 'b'),
    step('d', 'waiting', 'b'),
  ];
  assert.deepEqual(nextMoves(waiting), { start: ['d'], cancel: [] });
  const ready = [step('a', 'result'), step('b', 'result'), step('c', 'waiting', 'a', 'b')];
  assert.deepEqual(nextMoves(ready), { start: ['c'], cancel: [] });
});

test('what needs a lost result is cancelled, and what needs that in turn; the others go on', () => {
  const steps = [
    step('a', 'failed'),
    step('b', 'waiting', 'a'),
    step('c', 'waiting', 'b'),
    step('d', 'waiting', { step: 'a', ifFails: 'goOn' }),
    step('e', 'waiting', 'f'),
    step('f', 'running'),
  ];
  assert.deepEqual(nextMoves(steps), {
    start: ['d'],
    cancel: [
      { code: 'b', because: 'a' },
      { code: 'c', because: 'b' },
    ],
  });
});

test('a step that nobody chose is not waited for', () => {
  assert.deepEqual(nextMoves([step('b', 'waiting', 'a')]), { start: ['b'], cancel: [] });
});

test('the whole has ended when nothing runs and nothing waits', () => {
  assert.equal(hasEnded([step('a', 'result'), step('b', 'cancelled'), step('c', 'failed')]), true);
  assert.equal(hasEnded([step('a', 'result'), step('b', 'waiting')]), false);
  assert.equal(hasEnded([step('a', 'running')]), false);
});
