import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { calendarOf, isWorkingDay } from '../index.ts';
import { historyOfYear, ROLE_ACCOUNTS } from '../testing.ts';

const PATH = '/lich-lam-viec/ngay/2026-11-24/xoa';
const DATE = Temporal.PlainDate.from('2026-11-24');

test('removing asks first, wants a reason, and counts at once', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const context = app.context();
    assert.match((await province.get(PATH)).text, /ngày này lại là ngày làm việc/);
    const silent = await province.post(PATH, { reason: ' ' });
    assert.equal(silent.status, 422);
    assert.match(silent.text, /id="reason-error"/);
    assert.equal(isWorkingDay(await calendarOf(context), DATE), false);

    const answer = await province.post(PATH, { reason: 'Nhập nhầm ngày' });
    assert.equal(answer.location, '/lich-lam-viec/2026');
    assert.equal(isWorkingDay(await calendarOf(context), DATE), true);
    const [last] = (await historyOfYear(context, 2026)).slice(-1);
    assert.equal(last?.type, 'calendarDay.removed');
    const data = last?.data as { reason: string; date: string };
    assert.deepEqual([data.reason, data.date], ['Nhập nhầm ngày', '2026-11-24']);
    assert.equal((await province.post(PATH, { reason: 'Nhập nhầm ngày' })).status, 404);
  }));

test('nobody but the province removes a day', () =>
  withApp(async (app) => {
    for (const [role, userName] of Object.entries(ROLE_ACCOUNTS)) {
      if (role === 'provinceAdministrator') continue;
      const officer = await app.as(userName);
      assert.equal((await officer.get(PATH)).status, 403, role);
      assert.equal((await officer.post(PATH, { reason: 'Nhập nhầm ngày' })).status, 403, role);
      const api = await officer.api('DELETE', '/api/calendar/days/2026-11-24?reason=Nham+ngay');
      assert.equal(api.status, 403, role);
    }
    assert.equal(isWorkingDay(await calendarOf(app.context()), DATE), false);
  }));

test('the interface removes a day with its reason', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const path = '/api/calendar/days/2026-11-24';
    const silent = await province.api('DELETE', path);
    assert.equal(silent.status, 422);
    assert.match(silent.text, /calendar\.reason-missing/);
    const done = await province.api('DELETE', `${path}?reason=${encodeURIComponent('Nhập nhầm')}`);
    assert.deepEqual(done.json(), { date: '2026-11-24' });
    const again = await province.api('DELETE', `${path}?reason=${encodeURIComponent('Nhập nhầm')}`);
    assert.equal(again.json().code, 'calendar.no-such-day');
  }));
