// Does the forecast know more than the days that are left? Twenty invented units of two years; learned on the first, tried on
// the second. Prints the mean Brier score beside the rule's and their ratio, which must stay below 1.
import { evaluate } from '../src/modules/forecasts/domain/evaluate.ts';
import { examplesOf, learn } from '../src/modules/forecasts/domain/learn.ts';
import { makeCourses, SECOND_YEAR } from '../src/modules/forecasts/testing.ts';

const LIMIT = 1;
const UNITS = 20;

const scores = Array.from({ length: UNITS }, (_, seed) => {
  const courses = makeCourses(seed + 1);
  const past = courses.filter(({ steps }) => (steps[0]?.from ?? 0) < SECOND_YEAR);
  const lessons = examplesOf(past, SECOND_YEAR);
  const later = examplesOf(courses, Infinity).filter(({ situation }) => situation.at >= SECOND_YEAR);
  return evaluate(learn(past, lessons, SECOND_YEAR), lessons, later);
});
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const ours = mean(scores.map(({ brier }) => brier));
const rule = mean(scores.map(({ brierDaysLeft }) => brierDaysLeft));
const base = mean(scores.map(({ brierBase }) => brierBase));
const cases = scores.reduce((sum, score) => sum + score.cases, 0);
console.log(`${cases} dossiers of ${UNITS} units, not seen in learning`);
console.log(`Brier: forecast ${ours.toFixed(4)}, days left ${rule.toFixed(4)}, base rate ${base.toFixed(4)}`);
console.log(`ratio ${(ours / rule).toFixed(3)} (limit ${LIMIT})`);
process.exitCode = ours / rule < LIMIT ? 0 : 1;
