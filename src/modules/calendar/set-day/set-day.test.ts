import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { historyOfYear, ROLE_ACCOUNTS } from '../testing.ts';

const NEW_YEAR = {
  date: '01/01/2031',
  kind: 'holiday',
  name: 'Tết Dương lịch',
  decision: 'Bộ luật Lao động 2019 điều 112',
  verified: 'true',
};

test('a day is added, shown, and stands in the history; sent twice it is one', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    for (let sending = 0; sending < 2; sending += 1) {
      const answer = await province.post('/lich-lam-viec/them', NEW_YEAR);
      assert.equal(answer.status, 303);
      assert.equal(answer.location, '/lich-lam-viec/2031');
    }
    assert.match((await province.get('/lich-lam-viec/2031')).text, /Thứ Tư, 01\/01\/2031/);
    const history = await historyOfYear(app.context(), 2031);
    assert.deepEqual(
      history.map(({ type, actor_kind }) => [type, actor_kind]),
      [['calendarDay.added', 'officer']],
    );
  }));

test('a date that says something else already is refused, and what was typed stays', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    await province.post('/lich-lam-viec/them', NEW_YEAR);
    const again = await province.post('/lich-lam-viec/them', { ...NEW_YEAR, name: 'Ngày đầu năm' });
    assert.equal(again.status, 422);
    assert.match(again.text, /Ngày 01\/01\/2031 đã có trong lịch: Tết Dương lịch/);
    assert.match(again.text, /value="Ngày đầu năm"/);
  }));

test('every missing or wrong field is told at its place', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const empty = await province.post('/lich-lam-viec/them', {});
    assert.equal(empty.status, 422);
    for (const field of ['date', 'kind', 'name', 'decision'])
      assert.match(empty.text, new RegExp(`id="${field}-error"`), field);
    const wrong = await province.post('/lich-lam-viec/them', { ...NEW_YEAR, date: '31/02/2031' });
    assert.match(wrong.text, /Ngày không đúng/);
    assert.match(wrong.text, /value="31\/02\/2031"/);
    const weekday = await province.post('/lich-lam-viec/them', { ...NEW_YEAR, kind: 'makeUpWorkday' });
    assert.match(weekday.text, /01\/01\/2031 vốn là ngày làm việc/);
    const weekend = { ...NEW_YEAR, date: '04/01/2031', kind: 'swapDayOff' };
    assert.match((await province.post('/lich-lam-viec/them', weekend)).text, /04\/01\/2031 vốn là ngày nghỉ/);
    assert.deepEqual(await historyOfYear(app.context(), 2031), []);
  }));

test('a day is changed and the history keeps what stood before', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const path = '/lich-lam-viec/ngay/2022-02-01';
    const page = await province.get(path);
    assert.match(page.text, /value="Tết Âm lịch Nhâm Dần"/);
    assert.doesNotMatch(page.text, /name="verified" value="true" checked/);
    const { date: _, ...fields } = NEW_YEAR;
    const answer = await province.post(path, { ...fields, name: 'Mùng một Tết' });
    assert.equal(answer.location, '/lich-lam-viec/2022');
    assert.match((await province.get(path)).text, /value="true" checked/);
    const [last] = (await historyOfYear(app.context(), 2022)).slice(-1);
    assert.equal(last?.type, 'calendarDay.changed');
    const data = last?.data as { name: string; before: { name: string } };
    assert.deepEqual([data.name, data.before.name], ['Mùng một Tết', 'Tết Âm lịch Nhâm Dần']);
  }));

test('a plain day cannot be changed, nor a date that is none', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    for (const date of ['2026-03-10', '2026-02-30', 'tet'])
      assert.equal((await province.get(`/lich-lam-viec/ngay/${date}`)).status, 404, date);
  }));

test('nobody but the province adds or changes a day', () =>
  withApp(async (app) => {
    for (const [role, userName] of Object.entries(ROLE_ACCOUNTS)) {
      if (role === 'provinceAdministrator') continue;
      const officer = await app.as(userName);
      assert.equal((await officer.get('/lich-lam-viec/them')).status, 403, role);
      assert.equal((await officer.post('/lich-lam-viec/them', NEW_YEAR)).status, 403, role);
      assert.equal((await officer.post('/lich-lam-viec/ngay/2022-02-01', NEW_YEAR)).status, 403, role);
      assert.equal((await officer.api('PUT', '/api/calendar/days/2031-01-01', {})).status, 403, role);
    }
    assert.deepEqual(await historyOfYear(app.context(), 2031), []);
  }));

test('the interface enters and changes a day', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const path = '/api/calendar/days/2031-01-01';
    const body = { kind: 'holiday', name: 'Tết', decision: 'Bộ luật Lao động', verified: false };
    assert.deepEqual((await province.api('PUT', path, body)).json(), { date: '2031-01-01', ...body });
    await province.api('PUT', path, { ...body, verified: true });
    await province.api('PUT', path, { ...body, verified: true });
    assert.deepEqual(
      (await historyOfYear(app.context(), 2031)).map(({ type }) => type),
      ['calendarDay.added', 'calendarDay.changed'],
    );
    const wrong = await province.api('PUT', path, { ...body, kind: 'makeUpWorkday', name: ' ' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /calendar\.name-missing/);
    assert.equal((await province.api('PUT', '/api/calendar/days/2031-02-30', body)).status, 422);
    const weekday = await province.api('PUT', path, { ...body, kind: 'makeUpWorkday' });
    assert.equal(weekday.json().code, 'calendar.make-up-on-weekday');
  }));
