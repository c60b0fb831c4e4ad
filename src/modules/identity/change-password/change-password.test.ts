import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { openBrowser } from '../browser.testing.ts';
import { officerNamed } from '../testing.ts';

const USER = 'chuyenvien.lamson';
const OLD = 'motcua-2026';
const NEW = 'mưa đầu mùa hạ';
const fields = (change: Record<string, string> = {}) => ({
  currentPassword: OLD,
  newPassword: NEW,
  repeatedPassword: NEW,
  ...change,
});

test('the new password counts from now on, and other sessions end', () =>
  withApp(async (app) => {
    const browser = openBrowser(app);
    await browser.post('/dang-nhap', { userName: USER, password: OLD });
    const elsewhere = await app.as(USER);
    assert.equal((await browser.post('/doi-mat-khau', fields())).location, '/tai-khoan');
    assert.equal((await browser.get('/tai-khoan')).status, 200, 'this session goes on');
    assert.equal((await elsewhere.get('/tai-khoan')).status, 303);
    const again = openBrowser(app);
    await again.post('/dang-nhap', { userName: USER, password: OLD });
    assert.equal(again.token(), undefined);
    await again.post('/dang-nhap', { userName: USER, password: NEW.normalize('NFD') });
    assert.ok(again.token(), 'accents typed another way are the same password');
  }));

const faults: [string, Record<string, string>, RegExp][] = [
  [
    'too short',
    { newPassword: 'ngan', repeatedPassword: 'ngan' },
    /href="#newPassword"[^>]*>Mật khẩu phải có ít nhất 10 ký tự/,
  ],
  ['the user name', { newPassword: USER, repeatedPassword: USER }, /không được trùng tên đăng nhập/],
  ['not repeated', { repeatedPassword: 'something else' }, /href="#repeatedPassword"[^>]*>Hai lần nhập/],
  ['the old one', { newPassword: OLD, repeatedPassword: OLD }, /phải khác mật khẩu hiện tại/],
];

for (const [what, change, message] of faults) {
  test(`a new password that is ${what} is refused, and typed passwords do not come back`, () =>
    withApp(async (app) => {
      const answer = await (await app.as(USER)).post('/doi-mat-khau', fields(change));
      assert.equal(answer.status, 422);
      assert.match(answer.text, message);
      assert.ok(!answer.text.includes(NEW));
    }));
}

test('a wrong old password counts; the fifth locks the account and ends every session', () =>
  withApp(async (app) => {
    const lan = await app.as(USER);
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const answer = await lan.post('/doi-mat-khau', fields({ currentPassword: 'wrong password' }));
      assert.match(answer.text, /href="#currentPassword"[^>]*>Mật khẩu hiện tại không đúng/);
      assert.equal((await officerNamed(app.context(), USER)).failedAttempts, attempt);
    }
    assert.equal(
      (await lan.post('/doi-mat-khau', fields({ currentPassword: 'wrong password' }))).location,
      '/dang-nhap',
    );
    assert.equal((await lan.get('/tai-khoan')).status, 303);
  }));

test('who has a temporary password changes it before anything else', () =>
  withApp(async (app) => {
    const db = app.context().db;
    await db
      .updateTable('identity.officer')
      .set({ must_change_password: true })
      .where('user_name', '=', USER)
      .execute();
    const browser = openBrowser(app);
    const answer = await browser.post('/dang-nhap?tiep=/don-vi', { userName: USER, password: OLD });
    assert.equal(answer.location, '/doi-mat-khau?tiep=%2Fdon-vi');
    assert.equal((await browser.get('/don-vi')).location, '/dang-nhap?tiep=%2Fdon-vi');
    assert.equal((await browser.get('/dang-nhap?tiep=%2Fdon-vi')).location, '/doi-mat-khau?tiep=%2Fdon-vi');
    assert.match((await browser.get(answer.location ?? '')).text, /chỉ dùng được một lần/);
    assert.equal((await browser.post(answer.location ?? '', fields())).location, '/don-vi');
    assert.equal((await browser.get('/don-vi')).status, 200);
  }));

test('nobody changes a password without being signed in', () =>
  withApp(async (app) => {
    assert.equal((await app.anonymous.get('/doi-mat-khau')).status, 303);
    assert.notEqual((await app.anonymous.post('/doi-mat-khau', fields())).status, 200);
  }));
