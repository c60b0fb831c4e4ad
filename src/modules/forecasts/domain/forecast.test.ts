import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCourses, SECOND_YEAR } from '../testing.ts';
import { brierScore } from './brier.ts';
import { type Course, situationAt, wasLate } from './course.ts';
import { crowdsAt } from './crowds.ts';
import { evaluate } from './evaluate.ts';
import { reasonsOf } from './explain.ts';
import { examplesOf, forecastOf, learn } from './learn.ts';
import { fitLogistic } from './logistic.ts';

const startOf = (course: Course) => course.steps[0]?.from ?? 0;

function twoYears(seed: number) {
  const courses = makeCourses(seed);
  const past = courses.filter((course) => startOf(course) < SECOND_YEAR);
  const lessons = examplesOf(past, SECOND_YEAR);
  const later = examplesOf(courses, Infinity).filter(({ situation }) => situation.at >= SECOND_YEAR);
  return { courses, past, lessons, later, model: learn(past, lessons, SECOND_YEAR) };
}

test('on the year it has not seen it beats the rule “days left” and the base rate, and is calibrated', () => {
  for (const seed of [1, 2, 3]) {
    const { model, lessons, later } = twoYears(seed);
    const { cases, late, brier, brierDaysLeft, brierBase, bins } = evaluate(model, lessons, later);
    assert.ok(cases > 300 && late > 0.05 * cases && late < 0.8 * cases, `${late} of ${cases}`);
    assert.ok(brier < 0.9 * brierDaysLeft, `${brier} against ${brierDaysLeft}`);
    assert.ok(brierDaysLeft < brierBase);
    for (const bin of bins) {
      const chance = 3 * Math.sqrt((bin.forecast * (1 - bin.forecast)) / bin.count);
      assert.ok(Math.abs(bin.forecast - bin.late / bin.count) < chance + 0.06, JSON.stringify(bin));
    }
  }
});

test('nothing that came later is known: a course cut off at the moment gives the same situation', () => {
  for (const course of makeCourses(4).slice(0, 300)) {
    const at = startOf(course) + 700;
    const cut = {
      ...course,
      steps: course.steps.filter(({ from }) => from <= at),
      dues: course.dues.filter(({ from }) => from <= at),
      ended: course.ended !== null && course.ended <= at ? course.ended : null,
    };
    assert.deepEqual(situationAt(cut, at), situationAt(course, at));
  }
});

test('a longer queue and less time make it worse, and the reasons say so', () => {
  const { model, later } = twoYears(5);
  const { situation, crowd } =
    later.find(({ situation }) => situation.step === 'appraising') ?? assert.fail();
  const likely = (left: number, queue: number) =>
    forecastOf(model, { ...situation, left }, { ...crowd, queue, load: queue });
  assert.ok(likely(200, 40) > likely(2000, 40));
  assert.ok(likely(900, 60) > likely(900, 2));
  const reasons = reasonsOf(model, { ...situation, left: 60 }, { queue: 60, load: 60 });
  for (const factor of ['time', 'load'])
    assert.ok(
      reasons.some((reason) => reason.factor === factor && reason.push > 0),
      factor,
    );
});

test('late is settled when processing ended, or when the date has passed and nobody waits for the applicant', () => {
  const course: Course = {
    dossierId: 'a',
    procedureCode: 'p',
    steps: [{ step: 'appraising', from: 0, waiting: false, officerId: null }],
    dues: [{ from: 0, due: 100 }],
    ended: null,
  };
  assert.equal(wasLate(course, 50), undefined);
  assert.equal(wasLate(course, 101), true);
  assert.equal(wasLate({ ...course, ended: 100 }, 200), false);
  assert.equal(wasLate({ ...course, dues: [{ from: 0, due: null }] }, 200), undefined);
  assert.equal(situationAt({ ...course, ended: 40 }, 50), undefined);
});

test('the crowd counts what is open at the step and with the officer', () => {
  const course = (id: string, from: number, ended: number | null): Course => ({
    dossierId: id,
    procedureCode: 'p',
    steps: [{ step: 'appraising', from, waiting: false, officerId: 'o' }],
    dues: [{ from, due: 1000 }],
    ended,
  });
  const courses = [course('a', 0, 30), course('b', 10, null), course('c', 20, null)];
  const at = (moment: number) => situationAt(courses[1] as Course, moment) ?? assert.fail();
  assert.deepEqual(crowdsAt(courses, [at(25), at(40), at(12)]), [
    { queue: 3, load: 3 },
    { queue: 2, load: 2 },
    { queue: 2, load: 2 },
  ]);
});

test('a logistic regression finds the odds it was made from; few cases claim little', () => {
  const rows = [...Array(400).keys()].map((index) => [index % 2]);
  const late = rows.map((row, index) => (row[0] === 1 ? index % 8 !== 1 : index % 8 === 0));
  const { bias, weights } = fitLogistic(rows, late, 0.001);
  const share = (odds: number) => 1 / (1 + Math.exp(-odds));
  assert.ok(Math.abs(share(bias) - 0.25) < 0.01);
  assert.ok(Math.abs(share(bias + (weights[0] ?? 0)) - 0.75) < 0.01);
  const held = fitLogistic(rows.slice(0, 6), late.slice(0, 6), 2);
  assert.ok(Math.abs(held.weights[0] ?? 9) < 1);
});

test('the Brier score of certainty is 0 or 1', () => {
  assert.equal(brierScore([{ probability: 1, late: true }]), 0);
  assert.equal(brierScore([{ probability: 1, late: false }]), 1);
});
