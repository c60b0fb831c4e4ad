import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOfCode } from '#modules/organization/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { selectRoles } from '../sql/roles.ts';
import { officerNamed } from '../testing.ts';

async function rolesOf(app: TestApp, userName: string): Promise<string[]> {
  const { id } = await officerNamed(app.context(), userName);
  return (await selectRoles(app.context(), [id])).map(({ role }) => role);
}

async function ids(app: TestApp, userName: string, code: string) {
  return {
    officer: (await officerNamed(app.context(), userName)).id,
    unit: (await unitOfCode(app.context(), code)).id,
  };
}

test('a role is given and taken; it works at once, and the history names it', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const { officer, unit } = await ids(app, 'tiepnhan.lamson', 'H99.7');
    const role = { role: 'unitAdministrator', unitId: unit };
    const lan = await app.as('tiepnhan.lamson');
    assert.equal((await lan.get('/can-bo')).status, 403);
    assert.equal((await admin.post(`/can-bo/${officer}/vai-tro/them`, role)).location, `/can-bo/${officer}`);
    assert.equal((await lan.get('/can-bo')).status, 200);
    assert.match(
      (await admin.get(`/can-bo/${officer}`)).text,
      /Giao vai trò Quản trị đơn vị tại Ủy ban nhân dân phường Lam Sơn/,
    );
    const again = await admin.post(`/can-bo/${officer}/vai-tro/them`, role);
    assert.match(again.text, /Người này đã có vai trò đó/);
    assert.equal((await admin.post(`/can-bo/${officer}/vai-tro/go`, role)).location, `/can-bo/${officer}`);
    assert.equal((await lan.get('/can-bo')).status, 403);
    assert.equal((await admin.post(`/can-bo/${officer}/vai-tro/go`, role)).status, 409);
  }));

test('a unit administrator gives no role outside the subtree and none of the reserved ones, also not to oneself', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    for (const userName of ['tiepnhan.lamson', 'quantri.lamson']) {
      const before = await rolesOf(app, userName);
      for (const [role, code, status] of [
        ['leader', 'H99.8', 403],
        ['leader', 'H99', 403],
        ['provinceAdministrator', 'H99', 403],
        ['provinceAdministrator', 'H99.7', 422],
        ['provinceLeader', 'H99.7', 422],
        ['auditor', 'H99.7', 422],
        ['mayor', 'H99.7', 422],
      ] as const) {
        const { officer, unit } = await ids(app, userName, code);
        assert.equal(
          (await admin.post(`/can-bo/${officer}/vai-tro/them`, { role, unitId: unit })).status,
          status,
          `${role} at ${code}`,
        );
        assert.equal(
          (await admin.api('POST', `/api/officers/${officer}/roles`, { role, unitId: unit })).status,
          status,
          `${role} at ${code}`,
        );
      }
      assert.deepEqual(await rolesOf(app, userName), before);
    }
    const page = await admin.get(
      `/can-bo/${(await ids(app, 'tiepnhan.lamson', 'H99.7')).officer}/vai-tro/them`,
    );
    assert.doesNotMatch(page.text, /value="auditor"|value="province/);
  }));

test('a unit administrator does not touch people or roles of other units', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const { officer, unit } = await ids(app, 'tiepnhan.bendo', 'H99.7');
    assert.equal(
      (await admin.post(`/can-bo/${officer}/vai-tro/them`, { role: 'leader', unitId: unit })).status,
      404,
      'not in sight',
    );
    const foreign = await ids(app, 'tiepnhan.bendo', 'H99.8.1');
    assert.equal(
      (
        await admin.post(`/can-bo/${foreign.officer}/vai-tro/go`, {
          role: 'receptionist',
          unitId: foreign.unit,
        })
      ).status,
      403,
    );
    assert.deepEqual(await rolesOf(app, 'tiepnhan.bendo'), ['receptionist']);
  }));

test('the province administrator gives everything, the own office only at the province; nobody takes the own administration', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const ward = await ids(app, 'tiepnhan.bendo', 'H99.7.1');
    assert.equal(
      (await admin.api('POST', `/api/officers/${ward.officer}/roles`, { role: 'auditor', unitId: ward.unit }))
        .status,
      200,
    );
    for (const role of ['provinceAdministrator', 'provinceLeader']) {
      const wrong = await admin.post(`/can-bo/${ward.officer}/vai-tro/them`, { role, unitId: ward.unit });
      assert.match(wrong.text, /chỉ giao tại đơn vị cấp tỉnh/, role);
    }
    const own = await ids(app, 'quantri.tinh', 'H99');
    const kept = await admin.api(
      'DELETE',
      `/api/officers/${own.officer}/roles/provinceAdministrator/${own.unit}`,
    );
    assert.equal(kept.json().code, 'identity.own-administration');
    const closed = await ids(app, 'tiepnhan.bendo', 'H99.6');
    assert.match(
      (await admin.post(`/can-bo/${closed.officer}/vai-tro/them`, { role: 'leader', unitId: closed.unit }))
        .text,
      /không còn hoạt động/,
    );
  }));

test('when the last tie to the own units goes, the list is next', () =>
  withApp(async (app) => {
    const province = await app.as('quantri.tinh');
    const { officer, unit } = await ids(app, 'tiepnhan.bendo', 'H99.7.1');
    await province.post(`/can-bo/${officer}/vai-tro/them`, { role: 'receptionist', unitId: unit });
    const admin = await app.as('quantri.lamson');
    assert.equal((await admin.get(`/can-bo/${officer}`)).status, 200, 'who works here is seen here');
    assert.equal(
      (await admin.post(`/can-bo/${officer}/dat-lai-mat-khau`)).status,
      403,
      'but belongs to others',
    );
    assert.match(
      (await admin.get(`/can-bo/${officer}/vai-tro/go?role=receptionist&unitId=${unit}`)).text,
      /Gỡ vai trò này/,
    );
    assert.equal(
      (await admin.post(`/can-bo/${officer}/vai-tro/go`, { role: 'receptionist', unitId: unit })).location,
      '/can-bo',
    );
  }));
