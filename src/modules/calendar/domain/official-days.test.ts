import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarDay, CalendarDayKind } from './calendar-day.ts';
import { OFFICIAL_DAYS } from './testing.ts';

const YEARS = ['2022', '2023', '2024', '2025', '2026'];
const isWeekend = (day: CalendarDay) => Temporal.PlainDate.from(day.date).dayOfWeek > 5;
const ofYear = (year: string, kind: CalendarDayKind) =>
  OFFICIAL_DAYS.filter((day) => day.date.startsWith(year) && day.kind === kind);

test('each date stands once, in order, with its name and decision', () => {
  const dates = OFFICIAL_DAYS.map((day) => day.date);
  assert.deepEqual(dates, [...new Set(dates)].sort());
  assert.ok(OFFICIAL_DAYS.every((day) => day.name && day.decision));
});

test('a year has the 11 holidays of art. 112, and 12 from 2026', () => {
  const counts = YEARS.map((year) => ofYear(year, 'holiday').length);
  assert.deepEqual(counts, [11, 11, 11, 11, 12]);
});

test('each holiday on a weekend has its day in lieu on a weekday (art. 111(3))', () => {
  for (const year of YEARS) {
    const inLieu = ofYear(year, 'compensatoryDay');
    assert.equal(inLieu.length, ofYear(year, 'holiday').filter(isWeekend).length, year);
    assert.ok(
      inLieu.every((day) => !isWeekend(day)),
      year,
    );
  }
});

test('each swapped weekday is worked on one Saturday', () => {
  for (const year of YEARS) {
    const [off, worked] = [ofYear(year, 'swapDayOff'), ofYear(year, 'makeUpWorkday')];
    assert.equal(off.length, worked.length, year);
    assert.ok(off.every((day) => !isWeekend(day)) && worked.every(isWeekend), year);
  }
});

test('what nobody has read in its source is not called verified', () => {
  const unverified = OFFICIAL_DAYS.filter((day) => !day.verified && day.date >= '2024').map(
    (day) => day.date,
  );
  assert.deepEqual(unverified, ['2024-05-04', '2026-01-02', '2026-01-10']);
  assert.ok(OFFICIAL_DAYS.filter((day) => day.date < '2024').every((day) => !day.verified));
});
