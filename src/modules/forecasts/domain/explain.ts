import type { Situation } from './course.ts';
import type { Crowd } from './crowds.ts';
import { type Factor, FEATURES, featuresOf } from './features.ts';
import { usualRemaining } from './habits.ts';
import type { Model } from './learn.ts';

/** One reason why a dossier is more (positive) or less likely to be late than is usual, and the numbers behind it. */
export interface Reason {
  readonly factor: Factor;
  /** Share in the log-odds. */
  readonly push: number;
  /** What is, and what is usual: minutes for `time`, counts for `queue`, `load` and `pauses`, shares for `procedure`. */
  readonly actual: number;
  readonly usual: number;
}

/** Less than this is not worth a sentence. */
const LEAST_PUSH = 0.2;

/** The reasons of a forecast, the strongest first. */
export function reasonsOf(model: Model, situation: Situation, crowd: Crowd): Reason[] {
  const features = featuresOf(situation, crowd, model.habits);
  const pushes = new Map<Factor, number>();
  for (const [at, { factor }] of FEATURES.entries()) {
    const push = (model.logistic.weights[at] ?? 0) * ((features[at] ?? 0) - (model.means[at] ?? 0));
    pushes.set(factor, (pushes.get(factor) ?? 0) + push);
  }
  return [...pushes]
    .filter(([, push]) => Math.abs(push) >= LEAST_PUSH)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([factor, push]) => ({ factor, push, ...numbersOf(factor, model, situation, crowd) }));
}

function numbersOf(factor: Factor, { habits }: Model, situation: Situation, crowd: Crowd) {
  const { step, procedureCode, stay, left, pauses } = situation;
  switch (factor) {
    case 'time':
      return { actual: left, usual: Math.max(usualRemaining(habits, step, procedureCode) - stay, 0) };
    case 'queue':
      return { actual: crowd.queue, usual: habits.queue[step] ?? 0 };
    case 'load':
      return { actual: crowd.load, usual: habits.load };
    case 'pauses':
      return { actual: pauses, usual: 0 };
    case 'procedure':
      return { actual: habits.lateShare[procedureCode] ?? habits.lateOverall, usual: habits.lateOverall };
  }
}
