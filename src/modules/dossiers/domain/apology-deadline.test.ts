import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CalendarDay, workingCalendar } from '#modules/calendar/index.ts';
import officialDays from '../../../../data/calendar/days.json' with { type: 'json' };
import { apologyDueAt, apologyWindows } from './apology-deadline.ts';

const calendar = workingCalendar(officialDays as readonly CalendarDay[]);
const at = (local: string) =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
const shown = (instant: Temporal.Instant) =>
  instant
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

const VECTORS: readonly (readonly [due: string, deadline: string, why: string])[] = [
  ['2026-02-25 17:00', '2026-02-24 17:00', 'the row of the handbook'],
  ['2026-02-23 17:00', '2026-02-13 17:00', 'Tết from 14 to 22 February lies before it'],
  ['2026-10-26 17:00', '2026-10-23 17:00', 'a Monday: the Friday before it'],
  ['2026-08-24 17:00', '2026-08-22 17:00', 'the Saturday before it is worked'],
  ['2026-10-21 10:15', '2026-10-20 17:00', 'the hour of the due date does not matter'],
];

for (const [due, deadline, why] of VECTORS) {
  test(`an apology for ${due} is due at ${deadline}: ${why}`, () => {
    assert.equal(shown(apologyDueAt(calendar, at(due))), deadline);
  });
}

test('where the clock began after that moment, the apology is due before the dossier expires', () => {
  const due = at('2026-10-21 17:00');
  assert.equal(shown(apologyDueAt(calendar, due, at('2026-10-20 17:00'))), '2026-10-20 17:00');
  assert.equal(shown(apologyDueAt(calendar, due, at('2026-10-20 17:01'))), '2026-10-21 17:00');
});

test('somebody is told from the first hour of the last day for an apology, not before', () => {
  const days = (now: string) => apologyWindows(calendar, at(now)).map(({ from }) => shown(from).slice(0, 10));
  assert.deepEqual(days('2026-10-20 00:00'), ['2026-10-20', '2026-10-21']);
  assert.deepEqual(days('2026-10-19 23:59'), ['2026-10-19', '2026-10-20']);
  assert.deepEqual(days('2026-10-23 08:00'), ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26']);
  assert.equal(days('2026-02-13 08:00').at(-1), '2026-02-23');
});

test('a dossier of the day itself is told of only once it is overdue', () => {
  const [today, tomorrow] = apologyWindows(calendar, at('2026-10-20 09:00'));
  assert.equal(shown(today?.since ?? at('2000-01-01 00:00')), '2026-10-19 17:00');
  assert.equal(shown(tomorrow?.since ?? at('2000-01-01 00:00')), '2026-10-20 17:00');
});
