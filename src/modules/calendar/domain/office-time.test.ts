import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addOfficeMinutes, endOfOffice, officeMinutesBetween } from './office-time.ts';
import { at, makeOfficialCalendar, shown } from './testing.ts';

const calendar = makeOfficialCalendar();
const later = (from: string, minutes: number) => shown(addOfficeMinutes(calendar, at(from), minutes));
const between = (from: string, to: string) => officeMinutesBetween(calendar, at(from), at(to));

test('office time counts sessions only', () => {
  assert.equal(between('2026-03-09 00:00', '2026-03-10 00:00'), 480);
  assert.equal(between('2026-03-09 11:00', '2026-03-09 14:00'), 60);
  assert.equal(between('2026-03-09 11:30', '2026-03-09 13:30'), 0);
  assert.equal(between('2026-03-06 16:00', '2026-03-09 08:00'), 120);
  assert.equal(between('2026-02-13 17:00', '2026-02-23 07:00'), 0, 'the whole Tết');
  assert.equal(between('2026-08-21 17:00', '2026-08-24 07:00'), 480, 'a worked Saturday');
  assert.equal(between('2026-03-09 08:00', '2026-03-09 07:00'), -60);
  assert.equal(between('2026-03-09 07:00', '2026-03-09 07:00:30'), 0.5);
});

test('a moment that falls on the end of a session stays there', () => {
  assert.equal(later('2026-03-09 07:00', 270), '2026-03-09 11:30');
  assert.equal(later('2026-03-09 11:30', 0), '2026-03-09 11:30');
  assert.equal(later('2026-03-09 11:30', 1), '2026-03-09 13:31');
  assert.equal(later('2026-03-09 17:00', 0), '2026-03-09 17:00');
});

test('from a closed hour the count begins at the next opening', () => {
  assert.equal(later('2026-03-09 12:00', 30), '2026-03-09 14:00');
  assert.equal(later('2026-03-09 06:00', 30), '2026-03-09 07:30');
  assert.equal(later('2026-03-06 20:00', 30), '2026-03-09 07:30');
  assert.equal(later('2026-03-07 09:00', 0), '2026-03-09 07:00');
});

test('minutes that are negative or no number are refused', () => {
  for (const minutes of [-1, Number.NaN, Infinity])
    assert.throws(() => later('2026-03-09 07:00', minutes), RangeError);
});

test('the office closes once a day; on a day off never', () => {
  const monday = Temporal.PlainDate.from('2026-03-09');
  assert.equal(shown(endOfOffice(calendar, monday)), '2026-03-09 17:00');
  const sunday = Temporal.PlainDate.from('2026-03-08');
  assert.throws(() => endOfOffice(calendar, sunday), RangeError);
});
