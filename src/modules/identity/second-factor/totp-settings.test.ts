import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_NOW, withApp } from '#test/app.ts';
import { openBrowser } from '../browser.testing.ts';
import { makeTotp, officerNamed, totpCodeAt } from '../testing.ts';
import { openSecret, sealSecret } from './seal-secret.ts';

const NOW = Temporal.Instant.from(TEST_NOW);
const USER = 'lanhdao.bendo';
const PATH = '/tai-khoan/xac-thuc-hai-buoc';

test('the second factor is switched on with the secret shown, once a code of it was right', () =>
  withApp(async (app) => {
    const lan = await app.as(USER);
    const page = await lan.get(PATH);
    assert.match(page.text, /src="data:image\/svg\+xml;base64,/);
    const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(page.text)?.[1] ?? '';
    const wrong = await lan.post(PATH, { secret, code: '000000' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.text.includes(`value="${secret}"`), 'the same secret is shown again');
    const code = totpCodeAt(secret, NOW);
    assert.equal((await lan.post(PATH, { secret, code })).location, '/tai-khoan');
    const { totpSecret } = await officerNamed(app.context(), USER);
    assert.ok(totpSecret && !totpSecret.includes(secret), 'kept encrypted');
    assert.equal((await lan.post(PATH, { secret, code })).location, '/tai-khoan', 'sent twice it stays on');
    assert.equal((await officerNamed(app.context(), USER)).totpSecret, totpSecret);
    const browser = openBrowser(app);
    assert.equal(
      (await browser.post('/dang-nhap', { userName: USER, password: 'motcua-2026' })).location,
      '/dang-nhap/ma-xac-thuc',
    );
    assert.match(
      (await browser.post('/dang-nhap/ma-xac-thuc', { code })).text,
      /đã dùng/,
      'the code that switched it on is used up',
    );
  }));

test('it is switched off with the password only', () =>
  withApp(async (app) => {
    await makeTotp(app.context(), USER);
    const lan = await app.as(USER);
    assert.match((await lan.get('/tai-khoan')).text, /Tắt xác thực hai bước/);
    assert.match(
      (await lan.post(`${PATH}/tat`, { password: 'wrong password' })).text,
      /Mật khẩu hiện tại không đúng/,
    );
    assert.notEqual((await officerNamed(app.context(), USER)).totpSecret, null);
    assert.equal((await lan.post(`${PATH}/tat`, { password: 'motcua-2026' })).location, '/tai-khoan');
    assert.equal((await officerNamed(app.context(), USER)).totpSecret, null);
  }));

test('a sealed secret opens for its officer and our secret only', () => {
  const sealed = sealSecret('ABC', 'officer-1', 'one');
  assert.equal(openSecret(sealed, 'officer-1', 'one'), 'ABC');
  assert.throws(() => openSecret(sealed, 'officer-2', 'one'));
  assert.throws(() => openSecret(sealed, 'officer-1', 'two'));
});
