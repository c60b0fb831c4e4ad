import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOfCode } from '#modules/organization/testing.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { openBrowser } from '../browser.testing.ts';
import { insertRoles } from '../sql/roles.ts';
import { makeTotp, officerNamed } from '../testing.ts';

const ACTIONS = [
  'vo-hieu-hoa',
  'mo-lai',
  'mo-khoa',
  'ket-thuc-phien',
  'go-xac-thuc',
  'dat-lai-mat-khau',
  'sua',
];

async function idOf(app: TestApp, userName: string): Promise<string> {
  return (await officerNamed(app.context(), userName)).id;
}

test('disabling ends the sessions at once and the sign-in; enabling gives both back', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const id = await idOf(app, 'tiepnhan.lamson');
    const lan = await app.as('tiepnhan.lamson');
    assert.match(
      (await admin.get(`/can-bo/${id}/vo-hieu-hoa`)).text,
      /Vô hiệu hóa tài khoản: Đoàn Thị Thu Hằng/,
    );
    assert.equal((await admin.post(`/can-bo/${id}/vo-hieu-hoa`)).location, `/can-bo/${id}`);
    assert.equal((await lan.get('/don-vi')).status, 303);
    assert.match((await admin.get(`/can-bo/${id}`)).text, /Đã vô hiệu hóa/);
    assert.equal((await admin.post(`/can-bo/${id}/vo-hieu-hoa`)).status, 409);
    await admin.post(`/can-bo/${id}/mo-lai`);
    assert.equal((await lan.get('/don-vi')).status, 303, 'the old session stays ended');
    const browser = openBrowser(app);
    assert.equal(
      (await browser.post('/dang-nhap', { userName: 'tiepnhan.lamson', password: 'motcua-2026' })).status,
      303,
    );
    const types = (await historyOf(app.context(), id)).map(({ type }) => type);
    assert.deepEqual(
      types.filter((type) => /abled$/.test(type)),
      ['officer.disabled', 'officer.enabled'],
    );
  }));

test('a reset password is shown once, opens the lock, ends the sessions and must be changed', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const id = await idOf(app, 'tiepnhan.lamson');
    const lan = await app.as('tiepnhan.lamson');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await openBrowser(app).post('/dang-nhap', { userName: 'tiepnhan.lamson', password: 'wrong password' });
    }
    assert.match((await admin.get(`/can-bo/${id}`)).text, /Tạm khóa/);
    const answer = await admin.post(`/can-bo/${id}/dat-lai-mat-khau`);
    const password = /<code>([a-z0-9-]{14})<\/code>/.exec(answer.text)?.[1] ?? '';
    assert.equal((await lan.get('/don-vi')).status, 303);
    assert.equal(answer.headers.getSetCookie().length, 0, 'it stands in no cookie');
    const browser = openBrowser(app);
    assert.equal(
      (await browser.post('/dang-nhap', { userName: 'tiepnhan.lamson', password })).location,
      '/doi-mat-khau',
    );
  }));

test('unlocking, ending sessions and taking off the second factor', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const id = await idOf(app, 'vanthu.lamson');
    await app
      .context()
      .db.updateTable('identity.officer')
      .set({ locked_until: app.context().clock.now().add({ minutes: 5 }) })
      .where('id', '=', id)
      .execute();
    await makeTotp(app.context(), 'vanthu.lamson');
    const lan = await app.as('vanthu.lamson');
    await admin.post(`/can-bo/${id}/mo-khoa`);
    await admin.post(`/can-bo/${id}/go-xac-thuc`);
    const officer = await officerNamed(app.context(), 'vanthu.lamson');
    assert.deepEqual([officer.lockedUntil, officer.totpSecret], [null, null]);
    assert.equal((await admin.post(`/can-bo/${id}/go-xac-thuc`)).status, 409);
    assert.equal((await admin.api('POST', `/api/officers/${id}/end-sessions`)).status, 200);
    assert.equal((await lan.get('/don-vi')).status, 303);
  }));

test('nobody does these things to the own account', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const id = await idOf(app, 'quantri.lamson');
    for (const action of ['vo-hieu-hoa', 'ket-thuc-phien', 'go-xac-thuc', 'dat-lai-mat-khau']) {
      assert.equal((await admin.post(`/can-bo/${id}/${action}`)).status, 409, action);
    }
    assert.equal((await admin.get('/don-vi')).status, 200);
  }));

test('an account that can do more is not taken over by resetting its password', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const context = app.context();
    const id = await idOf(app, 'tiepnhan.lamson');
    await insertRoles(context, id, [{ role: 'leader', unitId: (await unitOfCode(context, 'H99.2')).id }]);
    for (const action of ACTIONS.filter((one) => one !== 'sua')) {
      assert.equal((await admin.post(`/can-bo/${id}/${action}`)).status, 403, action);
    }
    assert.doesNotMatch((await admin.get(`/can-bo/${id}`)).text, /Đặt lại mật khẩu/);
    assert.equal((await (await app.as('quantri.tinh')).post(`/can-bo/${id}/dat-lai-mat-khau`)).status, 200);
  }));

test('accounts of other units are not there at all', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    for (const userName of ['tiepnhan.bendo', 'quantri.tinh']) {
      const id = await idOf(app, userName);
      assert.equal((await admin.get(`/can-bo/${id}`)).status, 404);
      assert.equal((await admin.api('GET', `/api/officers/${id}`)).status, 404);
      for (const action of ACTIONS.filter((one) => one !== 'sua')) {
        assert.equal((await admin.get(`/can-bo/${id}/${action}`)).status, 404, action);
        assert.equal((await admin.post(`/can-bo/${id}/${action}`)).status, 404, action);
      }
    }
  }));

test('name and unit change; a move needs the right over both units', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const id = await idOf(app, 'tiepnhan.lamson');
    const home = (await unitOfCode(app.context(), 'H99.7')).id;
    const details = { fullName: 'Đoàn Thu Hằng', position: 'Chuyên viên', unitId: home };
    assert.equal((await admin.post(`/can-bo/${id}/sua`, details)).location, `/can-bo/${id}`);
    assert.match((await admin.get('/can-bo?tim=doan+thu+hang')).text, /Đoàn Thu Hằng/);
    const away = (await unitOfCode(app.context(), 'H99.8')).id;
    assert.equal((await admin.post(`/can-bo/${id}/sua`, { ...details, unitId: away })).status, 403);
    assert.equal((await admin.api('PUT', `/api/officers/${id}`, { ...details, unitId: away })).status, 403);
    const last = (await historyOf(app.context(), id)).at(-1);
    assert.equal(last?.type, 'officer.changed');
    assert.ok(!JSON.stringify(last?.data).includes('Hằng'), 'the history holds no personal data');
  }));
