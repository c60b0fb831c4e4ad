import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { findUnitByCode } from '../index.ts';
import { unitOfCode } from '../testing.ts';

const KEY = '01a00000-0000-7000-8000-0000000000aa';

async function fields(app: TestApp, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { id } = await unitOfCode(app.context(), 'H99.8');
  return {
    parentId: id,
    kind: 'office',
    agencyCode: 'H99.8.5',
    name: 'Trạm Dịch vụ công xã Bến Đò',
    shortName: 'Trạm DVC',
    address: 'thôn Bến Dưới',
    phone: '',
    validFrom: '01/11/2026',
    decision: '12/QĐ-UBND',
    ...change,
  };
}

test('a unit is added below another, sent twice it is one, and its history begins', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const first = await admin.post('/don-vi/them', await fields(app, { idempotencyKey: KEY }));
    const second = await admin.post('/don-vi/them', await fields(app, { idempotencyKey: KEY }));
    assert.equal(first.status, 303);
    assert.equal(second.location, first.location);
    const page = await admin.get(first.location ?? '');
    assert.match(page.text, /Trạm Dịch vụ công xã Bến Đò/);
    assert.match(page.text, /Thành lập từ ngày 01\/11\/2026 theo 12\/QĐ-UBND/);
    const unit = await unitOfCode(app.context(), 'H99.8.5');
    assert.equal(unit.path.length, 3);
    assert.deepEqual(
      (await historyOf(app.context(), unit.id)).map(({ type, actorName }) => [type, actorName]),
      [['unit.opened', 'Dương Hải Đăng']],
    );
  }));

const faults: [string, Record<string, string>, RegExp][] = [
  ['a code of another form', { agencyCode: 'h99-8' }, /href="#agencyCode"[^>]*>Mã định danh gồm các nhóm/],
  ['a code that is taken', { agencyCode: 'H99.8.1' }, /href="#agencyCode"[^>]*>Mã định danh này đã được cấp/],
  [
    'a code of another province',
    { agencyCode: 'H98.1' },
    /Mã định danh của đơn vị trong tỉnh phải bắt đầu bằng “H99\.”/,
  ],
  ['a day that is none', { validFrom: '31/02/2026' }, /href="#validFrom"[^>]*>Ngày phải viết/],
  ['no name', { name: '' }, /href="#name"[^>]*>Chưa nhập tên đơn vị/],
  ['a commune below a commune', { kind: 'commune' }, /href="#parentId"[^>]*>Loại đơn vị này không đặt được/],
  [
    'a district after their end',
    { kind: 'district' },
    /href="#kind"[^>]*>Không thể thành lập loại đơn vị này/,
  ],
  ['a day before the unit above began', { validFrom: '01/01/2020' }, /không hoạt động vào ngày này/],
];

for (const [what, change, message] of faults) {
  test(`${what} is refused at its field, and what was typed stays`, () =>
    withApp(async (app) => {
      const admin = await app.as('quantri.tinh');
      const answer = await admin.post('/don-vi/them', await fields(app, change));
      assert.equal(answer.status, 422);
      assert.match(answer.text, message);
      assert.match(answer.text, /value="thôn Bến Dưới"/);
      if (change.agencyCode !== 'H99.8.1')
        assert.equal(await findUnitByCode(app.context(), change.agencyCode ?? 'H99.8.5'), undefined);
    }));
}

test('only the province administrator adds units', () =>
  withApp(async (app) => {
    for (const userName of ['quantri.lamson', 'lanhdao.bendo', 'kiemtra.tinh']) {
      const answer = await (await app.as(userName)).post('/don-vi/them', await fields(app));
      assert.equal(answer.status, 403, userName);
    }
    assert.equal(await findUnitByCode(app.context(), 'H99.8.5'), undefined);
  }));

test('the interface adds a unit and names faults by code', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const body = await fields(app, { validFrom: '2026-11-01' });
    const made = await admin.api('POST', '/api/units', body);
    assert.equal(made.status, 201);
    assert.equal(made.json().validFrom, '2026-11-01');
    const again = await admin.api('POST', '/api/units', body);
    assert.equal(again.status, 422);
    assert.equal(again.json().code, 'organization.agency-code-taken');
  }));

test('a name is shown as text wherever it stands', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const made = await admin.post(
      '/don-vi/them',
      await fields(app, { name: '<img src=x onerror=alert(1)>', decision: '<b>12</b>' }),
    );
    for (const path of [made.location ?? '', '/don-vi?ngay=02/11/2026', '/can-bo', '/lich-su']) {
      assert.doesNotMatch((await admin.get(path)).text, /<img src=x|<b>12/, path);
    }
  }));
