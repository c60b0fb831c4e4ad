import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classOf, rulesOn } from './mark-rules.ts';
import { DOSSIER_INDICATORS, markOf, officerScore, sumMarks } from './marks.ts';
import { totalOf, unitIndicators } from './unit-marks.ts';

const facts = fc.record({
  kept: fc.constantFrom('early' as const, 'onTime' as const, 'late' as const),
  lateAgencies: fc.nat({ max: 4 }),
  supplements: fc.nat({ max: 4 }),
  places: fc.integer({ min: 1, max: 4 }),
});
const rules = rulesOn(Temporal.PlainDate.from('2026-10-01'));

test('a mark is 0, 1 or 2, and worse facts never earn more', () => {
  const rank = { early: 0, onTime: 1, late: 2 };
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const worse =
        rank[one.kept] >= rank[other.kept] &&
        one.lateAgencies >= other.lateAgencies &&
        one.supplements >= other.supplements &&
        one.places >= other.places;
      for (const indicator of DOSSIER_INDICATORS) {
        assert.ok([0, 1, 2].includes(markOf(indicator, one)));
        if (worse) assert.ok(markOf(indicator, one) <= markOf(indicator, other));
      }
    }),
  );
});

test('the circular’s numbers: contacts 0, 1, more; agencies 1, 2, more', () => {
  const good = { kept: 'early' as const, lateAgencies: 0, supplements: 0, places: 1 };
  assert.deepEqual(
    [0, 1, 2, 3].map((supplements) => markOf(3, { ...good, supplements })),
    [2, 1, 0, 0],
  );
  assert.deepEqual(
    [1, 2, 3].map((places) => markOf(4, { ...good, places })),
    [2, 1, 0],
  );
  assert.equal(officerScore(sumMarks([{ ...good, dossiers: 3 }])), 10);
  assert.equal(officerScore(sumMarks([])), undefined);
  const late = { ...good, kept: 'late' as const, supplements: 2, dossiers: 1 };
  // 10 and 2 points: 6,0 on average.
  assert.equal(officerScore(sumMarks([{ ...good, dossiers: 1 }, late])), 6);
});

test('classes begin at their threshold', () => {
  assert.match(classOf(5, rules.officerClasses), /^Hoàn thành 100 %/);
  assert.match(classOf(4.9, rules.officerClasses), /từ 70 %/);
  assert.match(classOf(3.4, rules.officerClasses), /dưới 70 %/);
  assert.deepEqual(
    [15, 12, 9, 6, 5.9].map((score) => classOf(score, rules.unitGrades)),
    ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'],
  );
});

test('an indicator without records has no mark, and what could be scored is less than eighteen', () => {
  const marks = sumMarks([{ kept: 'early', lateAgencies: 0, supplements: 0, places: 1, dossiers: 4 }]);
  const online = { procedures: 10, onlineProcedures: 8, received: 10, online: 4, overdue: 0 };
  const indicators = unitIndicators(marks, online, rules);
  assert.deepEqual(
    indicators.map(({ mark }) => mark),
    [2, 2, 2, 2, null, null, 2, null, 2],
  );
  assert.deepEqual(totalOf(indicators), { points: 12, outOf: 12 });
  const mark = (facts: Partial<typeof online>) =>
    unitIndicators(marks, { ...online, ...facts }, rules)[8]?.mark;
  assert.deepEqual([mark({ overdue: 1 }), mark({ online: 1 }), mark({ received: 0 })], [1, 0, null]);
  assert.equal(unitIndicators(sumMarks([]), online, rules)[0]?.mark, null);
});
