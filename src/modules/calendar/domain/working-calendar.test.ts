import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_OFFICE_HOURS } from './office-hours.ts';
import { endOfOffice } from './office-time.ts';
import { makeOfficialCalendar, OFFICIAL_DAYS, shown } from './testing.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  withOfficeHours,
  workingCalendar,
} from './working-calendar.ts';

const calendar = makeOfficialCalendar();
const day = (date: string) => Temporal.PlainDate.from(date);

test('holidays, days in lieu and swapped days are off; a make-up Saturday is worked', () => {
  const off = ['2026-02-17', '2026-04-27', '2026-08-31', '2026-11-24', '2026-03-07', '2026-03-08'];
  const worked = ['2026-08-22', '2025-11-24', '2026-03-09', '2027-02-08'];
  for (const date of off) assert.equal(isWorkingDay(calendar, day(date)), false, date);
  for (const date of worked) assert.equal(isWorkingDay(calendar, day(date)), true, date);
});

test('the next working day never is the day itself', () => {
  assert.equal(nextWorkingDay(calendar, day('2026-02-13')).toString(), '2026-02-23');
  assert.equal(nextWorkingDay(calendar, day('2026-08-21')).toString(), '2026-08-22');
});

test('working days are counted forwards and backwards', () => {
  assert.equal(addWorkingDays(calendar, day('2026-02-25'), -1).toString(), '2026-02-24');
  assert.equal(addWorkingDays(calendar, day('2026-02-23'), -1).toString(), '2026-02-13');
  assert.equal(addWorkingDays(calendar, day('2026-02-17'), 0).toString(), '2026-02-17');
  assert.throws(() => addWorkingDays(calendar, day('2026-02-17'), 0.5), RangeError);
});

test('a unit open on Saturdays works ordinary ones by its own hours, make-up ones by the hours of a weekday', () => {
  const saturdaySessions = [{ from: '07:00', to: '11:30' }];
  const open = withOfficeHours(calendar, { ...DEFAULT_OFFICE_HOURS, saturdaySessions });
  assert.equal(shown(endOfOffice(open, day('2026-03-07'))), '2026-03-07 11:30');
  assert.equal(shown(endOfOffice(open, day('2026-08-22'))), '2026-08-22 17:00');
  assert.equal(isWorkingDay(open, day('2023-01-21')), false, 'Tết on a Saturday');
  assert.equal(isWorkingDay(open, day('2026-03-08')), false, 'a Sunday');
});

test('a date that stands twice or is no date is refused', () => {
  const [first] = OFFICIAL_DAYS;
  assert.ok(first);
  assert.throws(() => workingCalendar([first, first]), RangeError);
  assert.throws(() => workingCalendar([{ ...first, date: '2026-02-30' }]), RangeError);
});
