import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthView, yearView } from './month-view.ts';
import { makeOfficialCalendar } from './testing.ts';

const calendar = makeOfficialCalendar();

test('a month stands in weeks of seven from Monday, filled up with null', () => {
  const { weeks, workingDays } = monthView(calendar, 2026, 8);
  assert.equal(weeks.length, 6);
  assert.ok(weeks.every((week) => week.length === 7));
  assert.deepEqual(
    weeks[0]?.map((day) => day?.date ?? null),
    [null, null, null, null, null, '2026-08-01', '2026-08-02'],
  );
  assert.ok(weeks.every((week) => week.every((day, place) => day === null || day.weekday === place + 1)));
  assert.equal(workingDays, 21, '21 weekdays, one swapped for a Saturday');
});

test('a day says why it differs from the plain week', () => {
  const days = monthView(calendar, 2026, 8).weeks.flat();
  const saturday = days.find((day) => day?.date === '2026-08-22');
  assert.equal(saturday?.working, true);
  assert.equal(saturday?.entry?.kind, 'makeUpWorkday');
  const plain = days.find((day) => day?.date === '2026-08-21');
  assert.deepEqual(plain, { date: '2026-08-21', weekday: 5, working: true });
});

test('a year has all its days once', () => {
  const year = yearView(calendar, 2024);
  const days = year.months.flatMap((month) => month.weeks.flat()).filter((day) => day !== null);
  assert.equal(days.length, 366);
  assert.equal(new Set(days.map((day) => day.date)).size, 366);
  assert.equal(year.workingDays, days.filter((day) => day.working).length);
});
