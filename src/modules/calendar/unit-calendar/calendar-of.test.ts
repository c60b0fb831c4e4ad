import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { withApp } from '#test/app.ts';
import { calendarOf, isWorkingDay, loadCalendar } from '../index.ts';
import { historyOfYear } from '../testing.ts';

const TET = Temporal.PlainDate.from('2026-02-17');

test('a day that another process adds, changes or removes counts at once', () =>
  withApp(async (app) => {
    const context = app.context();
    const isWorked = async () => isWorkingDay(await calendarOf(context), TET);
    assert.equal(await isWorked(), false);
    // Behind the back of this module, and without a new time of entry.
    await sql`update calendar.day set kind = 'makeUpWorkday' where date = '2026-02-17'`.execute(context.db);
    assert.equal(await isWorked(), true);
    await sql`update calendar.day set kind = 'holiday' where date = '2026-02-17'`.execute(context.db);
    assert.equal(await isWorked(), false);
    await sql`delete from calendar.day where date = '2026-02-17'`.execute(context.db);
    assert.equal(await isWorked(), true);
    await sql`delete from calendar.day`.execute(context.db);
    assert.equal((await calendarOf(context)).entries.size, 0);
  }));

test('while nothing changes the days are shared', () =>
  withApp(async (app) => {
    const first = await calendarOf(app.context());
    const second = await calendarOf(app.context());
    assert.equal(second.entries, first.entries);
  }));

test('loading again adds only what is missing and keeps what was corrected', () =>
  withApp(async (app) => {
    const context = app.context();
    const days = [...(await calendarOf(context)).entries.values()];
    await sql`update calendar.day set name = 'Mùng một Tết' where date = '2026-02-17'`.execute(context.db);
    await sql`delete from calendar.day where date = '2026-02-18'`.execute(context.db);
    const before = (await historyOfYear(context, 2026)).length;
    await loadCalendar(context, days);
    await loadCalendar(context, days);
    const after = await calendarOf(context);
    assert.equal(after.entries.size, days.length);
    assert.ok([...after.entries.values()].some((day) => day.name === 'Mùng một Tết'));
    const history = await historyOfYear(context, 2026);
    assert.equal(history.length, before + 1);
    assert.deepEqual(history.at(-1)?.data, { dates: ['2026-02-18'] });
  }));
