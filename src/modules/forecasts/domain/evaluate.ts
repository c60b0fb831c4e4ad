import { brierScore, type CalibrationBin, calibrationOf, type Verdict } from './brier.ts';
import { byDaysLeft, learnDaysLeft } from './days-left-rule.ts';
import { type Example, forecastOf, type Model } from './learn.ts';

/** How good a model was on dossiers it had not learned from, beside two simple rules. */
export interface Evaluation {
  readonly cases: number;
  readonly late: number;
  readonly brier: number;
  /** The same for the share of late dossiers by days left, learned from the same past. */
  readonly brierDaysLeft: number;
  /** The same for always saying the share of the past. */
  readonly brierBase: number;
  readonly bins: readonly CalibrationBin[];
}

export function evaluate(model: Model, past: readonly Example[], later: readonly Example[]): Evaluation {
  const rule = learnDaysLeft(past.map(({ situation, late }) => ({ left: situation.left, late })));
  const verdicts = (forecast: (example: Example) => number): Verdict[] =>
    later.map((example) => ({ probability: forecast(example), late: example.late }));
  const ours = verdicts(({ situation, crowd }) => forecastOf(model, situation, crowd));
  return {
    cases: later.length,
    late: later.filter(({ late }) => late).length,
    brier: brierScore(ours),
    brierDaysLeft: brierScore(verdicts(({ situation }) => byDaysLeft(rule, situation.left))),
    brierBase: brierScore(verdicts(() => rule.overall)),
    bins: calibrationOf(ours),
  };
}
