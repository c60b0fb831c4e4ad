import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_OFFICE_HOURS, formatSessions, parseOfficeHours } from './office-hours.ts';

test('office hours are read as people write them', () => {
  assert.deepEqual(parseOfficeHours('07:00-11:30, 13:30-17:00'), DEFAULT_OFFICE_HOURS);
  assert.deepEqual(parseOfficeHours(' 7h00 – 11h30; 13h30 – 17h00 '), DEFAULT_OFFICE_HOURS);
  assert.deepEqual(parseOfficeHours('7:30-16:30', '7:30-11:30').saturdaySessions, [
    { from: '07:30', to: '11:30' },
  ]);
  assert.equal(formatSessions(DEFAULT_OFFICE_HOURS.sessions), '07:00-11:30, 13:30-17:00');
});

const FAULTS: readonly (readonly [string, string])[] = [
  ['', 'calendar.office-hours-empty'],
  ['sáng và chiều', 'calendar.office-hours-format'],
  ['07:00-11:30-17:00', 'calendar.office-hours-format'],
  ['07:00-25:00', 'calendar.office-hours-format'],
  ['07:00-11:60', 'calendar.office-hours-format'],
  ['11:30-07:00', 'calendar.office-hours-order'],
  ['07:00-07:00', 'calendar.office-hours-order'],
  ['07:00-11:30, 11:00-17:00', 'calendar.office-hours-overlap'],
  ['07:00-11:30, 11:30-17:00', 'calendar.office-hours-overlap'],
  ['13:30-17:00, 07:00-11:30', 'calendar.office-hours-overlap'],
];

for (const [text, code] of FAULTS) {
  test(`"${text}" is refused: ${code}`, () => assert.throws(() => parseOfficeHours(text), { code }));
}
