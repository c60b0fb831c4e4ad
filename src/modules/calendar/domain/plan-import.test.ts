import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUuid, yearOfId } from '#platform/ids.ts';
import type { CalendarDay } from './calendar-day.ts';
import { calendarYearId } from './calendar-year.ts';
import { planImport } from './plan-import.ts';

const day = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  kind: 'holiday',
  name: 'Tết',
  decision: 'CV 1',
  verified: true,
  ...more,
});

test('new, changed and standing dates are told apart by every column', () => {
  const standing = [
    day('2027-01-01'),
    day('2027-02-05', { verified: false }),
    day('2027-04-30', { name: 'Lễ' }),
  ];
  const file = [day('2027-01-01'), day('2027-02-05'), day('2027-04-30'), day('2027-09-02')];
  const plan = planImport(file, standing);
  assert.deepEqual(plan.unchanged, [file[0]]);
  assert.deepEqual(plan.changed, [
    { before: standing[1], after: file[1] },
    { before: standing[2], after: file[2] },
  ]);
  assert.deepEqual(plan.added, [file[3]]);
});

test('the history of a year stands in its own partition, under an id that never changes', () => {
  assert.equal(calendarYearId(2027), calendarYearId(2027));
  assert.notEqual(calendarYearId(2027), calendarYearId(2028));
  for (const year of [2000, 2026, 2099]) {
    assert.ok(isUuid(calendarYearId(year)));
    assert.equal(yearOfId(calendarYearId(year)), year);
  }
});
