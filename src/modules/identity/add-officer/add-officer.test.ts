import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOfCode } from '#modules/organization/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { openBrowser } from '../browser.testing.ts';
import { officerNamed } from '../testing.ts';

async function fields(app: TestApp, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { id } = await unitOfCode(app.context(), 'H99.7.1');
  return {
    userName: 'moi.lamson',
    fullName: 'Hà Thị Mới',
    position: 'Công chức',
    unitId: id,
    role: 'receptionist',
    ...change,
  };
}

test('a new officer signs in with the temporary password, shown once, and must change it', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const answer = await admin.post('/can-bo/them', await fields(app));
    assert.equal(answer.status, 200);
    const password = /<code>([a-z0-9-]{14})<\/code>/.exec(answer.text)?.[1] ?? '';
    assert.ok(password);
    const browser = openBrowser(app);
    assert.equal(
      (await browser.post('/dang-nhap', { userName: 'moi.lamson', password })).location,
      '/doi-mat-khau',
    );
    const { id } = await officerNamed(app.context(), 'moi.lamson');
    const page = await admin.get(`/can-bo/${id}`);
    assert.match(page.text, /Hà Thị Mới/);
    assert.match(page.text, /Cán bộ tiếp nhận và trả kết quả/);
    assert.match(page.text, /Tạo tài khoản/, 'the history begins');
    assert.ok(!page.text.includes(password));
  }));

const faults: [string, Record<string, string>, RegExp][] = [
  [
    'a user name that is taken',
    { userName: 'tiepnhan.lamson' },
    /href="#userName"[^>]*>Tên đăng nhập này đã có người dùng/,
  ],
  ['a user name with accents', { userName: 'mới' }, /href="#userName"[^>]*>Tên đăng nhập gồm/],
  ['no name', { fullName: '' }, /href="#fullName"[^>]*>Chưa nhập họ và tên/],
  [
    'a role that only the province gives',
    { role: 'auditor' },
    /href="#role"[^>]*>Vai trò này do quản trị tỉnh giao/,
  ],
  ['an e-mail that is none', { email: 'hang' }, /href="#email"[^>]*>Địa chỉ thư điện tử chưa đúng/],
];

for (const [what, change, message] of faults) {
  test(`${what} is refused at its field, and what was typed stays`, () =>
    withApp(async (app) => {
      const answer = await (await app.as('quantri.lamson')).post('/can-bo/them', await fields(app, change));
      assert.equal(answer.status, 422);
      assert.match(answer.text, message);
      assert.match(answer.text, /value="Công chức"/);
    }));
}

test('not at a unit of others, not at a closed one, and not by others', () =>
  withApp(async (app) => {
    const elsewhere = (await unitOfCode(app.context(), 'H99.8.1')).id;
    assert.equal(
      (await (await app.as('quantri.lamson')).post('/can-bo/them', await fields(app, { unitId: elsewhere })))
        .status,
      403,
    );
    const closed = (await unitOfCode(app.context(), 'H99.6')).id;
    const answer = await (await app.as('quantri.tinh')).post(
      '/can-bo/them',
      await fields(app, { unitId: closed }),
    );
    assert.match(answer.text, /không còn hoạt động/);
    assert.equal(
      (await (await app.as('lanhdao.lamson')).post('/can-bo/them', await fields(app))).status,
      403,
    );
  }));

test('the interface adds an officer once', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const made = await admin.api('POST', '/api/officers', await fields(app));
    assert.equal(made.status, 201);
    assert.match(String(made.json().temporaryPassword), /^[a-z0-9-]{14}$/);
    const again = await admin.api('POST', '/api/officers', await fields(app));
    assert.equal(again.json().code, 'identity.user-name-taken');
  }));

test('a name is text wherever it stands', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    await admin.post(
      '/can-bo/them',
      await fields(app, { fullName: '<script>alert(1)</script>', position: '"><img src=x>' }),
    );
    const { id } = await officerNamed(app.context(), 'moi.lamson');
    for (const path of ['/can-bo', `/can-bo/${id}`, `/can-bo/${id}/sua`, `/can-bo/${id}/vo-hieu-hoa`]) {
      assert.doesNotMatch((await admin.get(path)).text, /<script>alert|"><img/, path);
    }
  }));
