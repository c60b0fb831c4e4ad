import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { readCalendar, writeCalendar } from '../domain/calendar-text.ts';
import { makeOfficialCalendar, OFFICIAL_DAYS } from '../domain/testing.ts';
import { workingCalendar } from '../domain/working-calendar.ts';
import { calendarVersion, keepCalendar, keptCalendars } from './calendar-version.ts';

const SATURDAYS = {
  sessions: [{ from: '08:00', to: '12:00' }],
  saturdaySessions: [{ from: '08:00', to: '11:00' }],
};

test('a version stands for days and hours, not for the order in which they are read', () => {
  const one = calendarVersion(makeOfficialCalendar());
  assert.match(one, /^[0-9a-f]{16}$/);
  assert.equal(calendarVersion(workingCalendar(OFFICIAL_DAYS.toReversed())), one);
  assert.notEqual(calendarVersion(makeOfficialCalendar(SATURDAYS)), one);
  assert.notEqual(calendarVersion(workingCalendar(OFFICIAL_DAYS.slice(1))), one);
});

test('a calendar that is written reads back as the same; a part of it holds only its days', () => {
  const calendar = makeOfficialCalendar(SATURDAYS);
  assert.deepEqual(readCalendar(JSON.parse(JSON.stringify(writeCalendar(calendar)))), calendar);
  const part = writeCalendar(calendar, { from: '2026-02-01', to: '2026-02-28' });
  assert.ok(part.days.length > 3 && part.days.every(({ date }) => date.startsWith('2026-02')));
});

test('what was kept once is found again, however often it is kept', () =>
  withApp(async (app) => {
    const context = app.context();
    const calendar = makeOfficialCalendar(SATURDAYS);
    const version = await keepCalendar(context, calendar);
    assert.equal(await keepCalendar(context, calendar), version);
    const kept = await keptCalendars(context, [version, '0000000000000000']);
    assert.deepEqual([...kept.keys()], [version]);
    assert.deepEqual(kept.get(version), calendar);
  }));
