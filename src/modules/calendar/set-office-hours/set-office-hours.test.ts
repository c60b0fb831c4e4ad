import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { formatSessions } from '../domain/office-hours.ts';
import { officeHoursPath } from '../paths.ts';
import { ROLE_ACCOUNTS } from '../testing.ts';
import { calendarOf } from '../unit-calendar/calendar-of.ts';

/** A commune of the demo province; for the calendar a unit is an opaque id. */
async function someUnit(app: TestApp): Promise<string> {
  const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
  const { units } = (await province.api('GET', '/api/units?kind=commune')).json<{
    units: { id: string }[];
  }>();
  assert.ok(units[0]);
  return units[0].id;
}

const HOURS = { hours: '7h30-11:30; 13:00-16:30', saturday: '', validFrom: '01/10/2026' };

test('a unit gets hours of its own from a date on; other units keep the default', () =>
  withApp(async (app) => {
    const unitId = await someUnit(app);
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const path = officeHoursPath(unitId);
    assert.match((await province.get(path)).text, /đang áp dụng giờ làm việc mặc định/);
    for (let sending = 0; sending < 2; sending += 1)
      assert.equal((await province.post(path, HOURS)).location, path);
    const page = await province.get(path);
    assert.match(page.text, /07:30-11:30, 13:00-16:30/);
    assert.match(page.text, /Đang áp dụng/);
    const { hours } = await calendarOf(app.context(), unitId);
    assert.equal(formatSessions(hours.sessions), '07:30-11:30, 13:00-16:30');
    assert.equal(
      formatSessions((await calendarOf(app.context())).hours.sessions),
      '07:00-11:30, 13:30-17:00',
    );
    const events = await app
      .context()
      .db.selectFrom('platform.event')
      .select('type')
      .where('subject_id', '=', unitId)
      .where('type', '=', 'officeHours.set')
      .execute();
    assert.equal(events.length, 1);
  }));

test('hours to come do not count yet; with hours on Saturday that day is worked', () =>
  withApp(async (app) => {
    const unitId = await someUnit(app);
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const path = officeHoursPath(unitId);
    await province.post(path, { ...HOURS, saturday: '07:30-11:30', validFrom: '01/12/2026' });
    assert.match((await province.get(path)).text, /Sắp áp dụng/);
    assert.equal((await calendarOf(app.context(), unitId)).hours.saturdaySessions, undefined);
    const december = app.at('2026-12-01T08:00:00+07:00').context();
    assert.deepEqual((await calendarOf(december, unitId)).hours.saturdaySessions, [
      { from: '07:30', to: '11:30' },
    ]);
  }));

test('hours that cannot be are refused at their field', () =>
  withApp(async (app) => {
    const path = officeHoursPath(await someUnit(app));
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const faults: readonly (readonly [Record<string, string>, string, RegExp])[] = [
      [{ hours: '' }, 'hours', /Nhập giờ làm việc/],
      [{ hours: 'sáng' }, 'hours', /Không đọc được “sáng”/],
      [{ hours: '11:30-07:00' }, 'hours', /kết thúc không sau giờ bắt đầu/],
      [{ hours: '07:00-12:00, 11:00-17:00' }, 'hours', /trùng với buổi trước/],
      [{ saturday: '8 giờ' }, 'saturday', /Không đọc được “8 giờ”/],
      [{ validFrom: '32/01/2026' }, 'validFrom', /Ngày không đúng/],
    ];
    for (const [fields, field, text] of faults) {
      const page = await province.post(path, { ...HOURS, ...fields });
      assert.equal(page.status, 422, field);
      assert.match(page.text, new RegExp(`id="${field}-error"`));
      assert.match(page.text, text);
    }
  }));

test('only the province decides, and only for a unit that is there', () =>
  withApp(async (app) => {
    const path = officeHoursPath(await someUnit(app));
    const unitAdministrator = await app.as(ROLE_ACCOUNTS.unitAdministrator);
    assert.equal((await unitAdministrator.get(path)).status, 403);
    assert.equal((await unitAdministrator.post(path, HOURS)).status, 403);
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    assert.equal((await province.get('/lich-lam-viec/gio-lam-viec')).status, 404);
    assert.equal((await province.get(officeHoursPath('x'))).status, 404);
    const nobody = officeHoursPath('01900000-0000-7000-8000-000000000000');
    assert.equal((await province.post(nobody, HOURS)).status, 403);
  }));
