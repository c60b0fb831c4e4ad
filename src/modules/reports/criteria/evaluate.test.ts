import assert from 'node:assert/strict';
import { test } from 'node:test';
import data from '../../../../data/service-index/qd766.json' with { type: 'json' };
import { type CriteriaSet, criteriaFileSchema, figuresOf, setInForce } from './criteria-set.ts';
import { evaluate } from './evaluate.ts';
import { unscoredPoints } from './unscored.ts';

const { sets } = criteriaFileSchema.parse(data);
const [qd766] = sets as [CriteriaSet];

/** One criterion of one term, of 6 points. */
function oneTerm(whenNothing: 'full' | 'zero' | 'unscored', fullAt = 1): CriteriaSet {
  const term = { points: 6, fullAt, of: 'a / b', numerator: ['a'], denominator: ['b'] };
  const criterion = { code: 'ONE', row: '1', name: 'one', max: 6, terms: [term], whenNothing };
  const group = { code: 'g', name: 'g', criteria: [{ ...criterion, appliesTo: 'province' as const }] };
  return { ...qd766, groups: [group] };
}

function score(set: CriteriaSet, values: Record<string, number>, level: 'province' | 'commune' = 'province') {
  const { points, scorable, max } = evaluate(set, level, (code) => values[code]);
  return [points, scorable, max];
}

test('QĐ 766 gives 100 points in groups of 18, 20, 22, 12, 10 and 18', () => {
  const { groups, max } = evaluate(qd766, 'province', () => undefined);
  assert.equal(max, 100);
  assert.deepEqual(
    groups.map((group) => group.max),
    [18, 20, 22, 12, 10, 18],
  );
});

test('without figures nothing is scored: no points are known, which is not zero points', () => {
  assert.deepEqual(score(qd766, {}), [null, 0, 100]);
  // A commune has what is not measured for communes: 2 + 2 of digitisation, 2 of online services.
  assert.deepEqual(score(qd766, {}, 'commune'), [6, 6, 100]);
});

test('where there is nothing to divide by, the rule of the criterion decides', () => {
  const nothing = { a: 0, b: 0 };
  assert.deepEqual(score(oneTerm('full'), nothing), [6, 6, 6]);
  assert.deepEqual(score(oneTerm('zero'), nothing), [0, 6, 6]);
  assert.deepEqual(score(oneTerm('unscored'), nothing), [null, 0, 6]);
});

test('a denominator of zero may mean that nothing is recorded: no data, whatever the rule', () => {
  const [group] = oneTerm('full').groups;
  const [criterion] = group?.criteria ?? [];
  assert.ok(group && criterion);
  const terms = criterion.terms.map((term) => ({ ...term, unrecorded: 'Chưa ghi' }));
  const set = { ...qd766, groups: [{ ...group, criteria: [{ ...criterion, terms }] }] };
  assert.deepEqual(score(set, { a: 0, b: 0 }), [null, 0, 6]);
  assert.deepEqual(score(set, { a: 1, b: 2 }), [3, 6, 6]);
  const [term] = evaluate(set, 'province', () => 0).groups[0]?.criteria[0]?.terms ?? [];
  assert.deepEqual([term?.numerator, term?.denominator], [null, null]);
  const [lost] = unscoredPoints(evaluate(set, 'province', () => 0));
  assert.deepEqual([lost?.points, lost?.why, lost?.comesWith], [6, 'Chưa ghi', null]);
});

test('a share of what is recorded is not scored while only a part is', () => {
  const [group] = oneTerm('full').groups;
  const [criterion] = group?.criteria ?? [];
  assert.ok(group && criterion);
  const terms = criterion.terms.map((term) => ({ ...term, unrecorded: 'Mới ghi một phần', wholeOf: ['c'] }));
  const set = { ...qd766, groups: [{ ...group, criteria: [{ ...criterion, terms }] }] };
  assert.deepEqual(figuresOf(set), ['a', 'b', 'c']);
  assert.deepEqual(score(set, { a: 1, b: 1, c: 2 }), [null, 0, 6]);
  assert.deepEqual(score(set, { a: 1, b: 2, c: 2 }), [3, 6, 6]);
});

test('points grow with the share up to where they are full, and never beyond', () => {
  assert.deepEqual(score(oneTerm('zero', 0.5), { a: 1, b: 4 }), [3, 6, 6]);
  assert.deepEqual(score(oneTerm('zero', 0.5), { a: 3, b: 4 }), [6, 6, 6]);
  assert.deepEqual(score(oneTerm('zero'), { a: 5, b: 4 }), [6, 6, 6]);
});

test('for any figures the points lie between none and what could be scored, which is at most 100', () => {
  let seed = 766;
  const roll = (sides: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % sides;
  };
  for (let n = 0; n < 300; n += 1) {
    const known = figuresOf(qd766).filter(() => roll(4) > 0);
    const values = Object.fromEntries(known.map((code) => [code, roll(3) === 0 ? 0 : roll(1000)]));
    const result = evaluate(qd766, roll(2) === 0 ? 'province' : 'commune', (code) => values[code]);
    const missing = unscoredPoints(result).reduce((sum, { points }) => sum + points, 0);
    assert.ok(Math.abs(missing - (result.max - result.scorable)) < 1e-9);
    for (const part of [result, ...result.groups, ...result.groups.flatMap(({ criteria }) => criteria)]) {
      assert.ok(part.scorable <= part.max + 1e-9);
      if (part.points === null) assert.equal(part.scorable, 0);
      else assert.ok(part.points >= 0 && part.points <= part.scorable + 1e-9);
    }
  }
});

test('online payment: three terms together never give more than ten points', () => {
  const values = {
    feesDossiersPaidOnline: 9,
    feesDossiersAsked: 10,
    feesProceduresPaidOnline: 4,
    proceduresWithFee: 5,
  };
  const { groups } = evaluate(qd766, 'province', (code) => (values as Record<string, number>)[code]);
  const payment = groups.find(({ code }) => code === 'payment');
  assert.deepEqual([payment?.points, payment?.scorable, payment?.max], [7.4, 8, 10]);
});

test('no set holds before the decision took effect', () => {
  assert.equal(setInForce(sets, Temporal.PlainDate.from('2022-07-31')), undefined);
  assert.equal(setInForce(sets, Temporal.PlainDate.from('2022-08-01'))?.code, 'qd766-online-v1');
});
