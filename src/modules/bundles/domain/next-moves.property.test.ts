import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentSchema } from './bundle-content.ts';
import { type ChosenStep, hasEnded, nextMoves, type StepStanding } from './next-moves.ts';

type Input = ChosenStep['after'][number];

/** An order of steps without circles: each may need results of earlier ones. In any order of rows. */
const order = fc
  .array(
    fc.array(fc.record({ at: fc.nat(20), ifFails: fc.constantFrom<Input['ifFails']>('cancel', 'goOn') }), {
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 9 },
  )
  .chain((needs) => {
    const steps = needs.map((inputs, index) => {
      const after = index === 0 ? [] : inputs.map(({ at, ifFails }) => ({ step: `s${at % index}`, ifFails }));
      return {
        code: `s${index}`,
        after: after.filter((one, first) => after.findIndex(({ step }) => step === one.step) === first),
      };
    });
    return fc.shuffledSubarray(steps, { minLength: steps.length });
  });

/** Which running step ends next, and how. */
const endings = fc.array(
  fc.record({ which: fc.nat(20), ends: fc.constantFrom<StepStanding>('result', 'failed') }),
  {
    minLength: 30,
    maxLength: 30,
  },
);

test('on any order without circles steps begin only when their inputs exist, and all come to an end', () => {
  fc.assert(
    fc.property(order, endings, (steps, events) => {
      const standing = new Map<string, StepStanding>(steps.map(({ code }) => [code, 'waiting']));
      const now = () => steps.map((step) => ({ ...step, standing: standing.get(step.code) as StepStanding }));
      const move = () => {
        const { start, cancel } = nextMoves(now());
        for (const { code, because } of cancel) {
          assert.equal(standing.get(code), 'waiting');
          assert.ok(['failed', 'cancelled'].includes(standing.get(because) ?? ''));
          standing.set(code, 'cancelled');
        }
        for (const code of start) {
          assert.equal(standing.get(code), 'waiting');
          for (const { step, ifFails } of steps.find((one) => one.code === code)?.after ?? []) {
            const input = standing.get(step);
            const lost = input === 'failed' || input === 'cancelled';
            assert.ok(
              input === 'result' || (lost && ifFails === 'goOn'),
              `${code} began while ${step} is ${input}`,
            );
          }
          standing.set(code, 'running');
        }
        assert.deepEqual(nextMoves(now()), { start: [], cancel: [] }, 'a second look finds nothing more');
      };
      move();
      for (const { which, ends } of events) {
        const running = now().filter((one) => one.standing === 'running');
        const next = running[which % Math.max(1, running.length)];
        if (!next) break;
        standing.set(next.code, ends);
        move();
      }
      assert.ok(hasEnded(now()), JSON.stringify(now()));
    }),
    { numRuns: 300 },
  );
});

test('a circle anywhere is refused by the configuration, an order without one is not', () => {
  const limit = {
    overallLimit: null,
    longerOverallLimit: null,
    cutoff: '15:00',
    acknowledgeHours: 2,
    legalBasis: [],
  };
  const content = (steps: readonly Pick<ChosenStep, 'code' | 'after'>[]) => ({
    ...limit,
    steps: steps.map(({ code, after }) => ({
      code,
      name: code,
      procedureCode: '1.000001',
      timeLimit: null,
      longer: null,
      optional: false,
      after: after.map((input) => ({ ...input, paper: null })),
    })),
  });
  fc.assert(
    fc.property(order, fc.nat(20), (steps, at) => {
      if (steps.length < 2) return;
      assert.ok(contentSchema.safeParse(content(steps)).success);
      const needing = steps.filter(({ after }) => after.length > 0);
      const from = needing[at % Math.max(1, needing.length)];
      if (!from) return;
      const back = steps.map((step) =>
        step.code === from.after[0]?.step
          ? { ...step, after: [...step.after, { step: from.code, ifFails: 'cancel' as const }] }
          : step,
      );
      assert.equal(contentSchema.safeParse(content(back)).success, false);
    }),
    { numRuns: 200 },
  );
});
