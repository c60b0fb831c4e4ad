import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOfYear, explainDue } from './explain-due.ts';
import { at, makeOfficialCalendar, OFFICIAL_DAYS, shown } from './testing.ts';

const calendar = makeOfficialCalendar();

test('a worked Saturday, plain weekends and the day of receipt are told apart', () => {
  const due = explainDue(calendar, at('2026-08-21 09:00'), { unit: 'working_day', value: 5 });
  assert.equal(shown(due.dueAt), '2026-08-27 17:00');
  assert.equal(String(due.effectiveDay), '2026-08-21');
  assert.equal(due.receivedOnWorkingDay, true);
  assert.deepEqual(
    due.entries.map((day) => [day.date, day.kind]),
    [['2026-08-22', 'makeUpWorkday']],
  );
  assert.equal(due.weekendDays, 1);
  assert.deepEqual(due.emptyYears, []);
});

test('calendar days have no effective day; a limit of none has no way at all', () => {
  assert.equal(
    'effectiveDay' in explainDue(calendar, at('2026-08-21 09:00'), { unit: 'day', value: 5 }),
    false,
  );
  const none = explainDue(calendar, at('2026-02-17 09:00'), { unit: 'none' });
  assert.deepEqual([none.dueAt, none.entries, none.weekendDays], [null, [], 0]);
  assert.equal(none.receivedOnWorkingDay, false);
});

test('years that nobody entered are named', () => {
  const due = explainDue(calendar, at('2026-12-30 09:00'), { unit: 'month', value: 13 });
  assert.deepEqual(due.emptyYears, [2027, 2028]);
});

test('the entries of a year are its own, in order', () => {
  const days = entriesOfYear(calendar, 2025).map((day) => day.date);
  assert.deepEqual(
    days,
    OFFICIAL_DAYS.map((day) => day.date)
      .filter((date) => date.startsWith('2025'))
      .sort(),
  );
  assert.ok(days.length > 10);
});
