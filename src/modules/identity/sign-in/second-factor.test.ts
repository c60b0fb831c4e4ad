import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { TEST_NOW, type TestApp, withApp } from '#test/app.ts';
import { openBrowser } from '../browser.testing.ts';
import { makeTotp, officerNamed, totpCodeAt } from '../testing.ts';

const NOW = Temporal.Instant.from(TEST_NOW);
const CREDENTIALS = { userName: 'quantri.tinh', password: 'motcua-2026' };

async function halfway(app: TestApp) {
  const secret = await makeTotp(app.context(), 'quantri.tinh');
  const browser = openBrowser(app);
  const answer = await browser.post('/dang-nhap?tiep=/can-bo', CREDENTIALS);
  assert.equal(answer.location, '/dang-nhap/ma-xac-thuc?tiep=%2Fcan-bo');
  return { secret, browser };
}

test('the code finishes the sign-in with a new token; the half session is over', () =>
  withApp(async (app) => {
    const { secret, browser } = await halfway(app);
    const half = browser.token() ?? '';
    assert.match((await browser.get('/dang-nhap/ma-xac-thuc')).text, /one-time-code/);
    const code = totpCodeAt(secret, NOW);
    const answer = await browser.post('/dang-nhap/ma-xac-thuc?tiep=/can-bo', {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    assert.equal(answer.location, '/can-bo');
    assert.equal((await browser.get('/can-bo')).status, 200);
    assert.notEqual(browser.token(), half);
    const old = await app.anonymous.api('GET', '/api/units', undefined, { authorization: `Bearer ${half}` });
    assert.equal(old.status, 401);
  }));

test('half a session can do nothing else', () =>
  withApp(async (app) => {
    const { browser } = await halfway(app);
    for (const path of ['/don-vi', '/can-bo', '/tai-khoan', '/doi-mat-khau', '/lich-su']) {
      const answer = await browser.get(path);
      assert.equal(answer.location, `/dang-nhap?tiep=${encodeURIComponent(path)}`, path);
      assert.equal(
        (await browser.get(answer.location ?? '')).location,
        `/dang-nhap/ma-xac-thuc?tiep=${encodeURIComponent(path)}`,
      );
    }
    const passwords = {
      currentPassword: 'motcua-2026',
      newPassword: 'mot hai ba bon',
      repeatedPassword: 'mot hai ba bon',
    };
    assert.match((await browser.post('/doi-mat-khau', passwords)).location ?? '', /^\/dang-nhap/);
    const { id } = await officerNamed(app.context(), 'quantri.tinh');
    assert.ok(!(await historyOf(app.context(), id)).some(({ type }) => type === 'officer.passwordChanged'));
    const token = { authorization: `Bearer ${browser.token()}` };
    assert.equal((await app.anonymous.api('GET', '/api/units', undefined, token)).status, 401);
    assert.equal((await app.anonymous.api('DELETE', '/api/sessions/current', undefined, token)).status, 401);
  }));

test('a code counts once, also in the other browser', () =>
  withApp(async (app) => {
    const { secret, browser } = await halfway(app);
    const code = totpCodeAt(secret, NOW);
    await browser.post('/dang-nhap/ma-xac-thuc', { code });
    const other = openBrowser(app);
    await other.post('/dang-nhap', CREDENTIALS);
    const replay = await other.post('/dang-nhap/ma-xac-thuc', { code });
    assert.match(replay.text, /Mã không đúng hoặc đã dùng/);
    assert.equal((await other.get('/can-bo')).status, 303);
    const before = totpCodeAt(secret, NOW.subtract({ seconds: 30 }));
    assert.match(
      (await other.post('/dang-nhap/ma-xac-thuc', { code: before })).text,
      /Mã không đúng/,
      'nor one before it',
    );
    assert.equal(
      (await other.post('/dang-nhap/ma-xac-thuc', { code: totpCodeAt(secret, NOW.add({ seconds: 30 })) }))
        .status,
      303,
    );
  }));

test('wrong codes count towards the lock, and the fifth ends the half session', () =>
  withApp(async (app) => {
    const { secret, browser } = await halfway(app);
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      assert.match((await browser.post('/dang-nhap/ma-xac-thuc', { code: '000000' })).text, /Mã không đúng/);
    }
    const fifth = await browser.post('/dang-nhap/ma-xac-thuc', { code: '000000' });
    assert.equal(fifth.location, '/dang-nhap');
    assert.equal(browser.token(), undefined);
    assert.notEqual((await officerNamed(app.context(), 'quantri.tinh')).lockedUntil, null);
    await browser.post('/dang-nhap', CREDENTIALS);
    assert.equal(browser.token(), undefined, 'the right password does not help now');
    assert.equal(totpCodeAt(secret, NOW).length, 6);
  }));

test('the right password alone does not forget wrong codes', () =>
  withApp(async (app) => {
    const { browser } = await halfway(app);
    await browser.post('/dang-nhap/ma-xac-thuc', { code: '000000' });
    await openBrowser(app).post('/dang-nhap', CREDENTIALS);
    assert.equal((await officerNamed(app.context(), 'quantri.tinh')).failedAttempts, 1);
  }));

test('without a sign-in begun there is no code to give, and half a session lasts ten minutes', () =>
  withApp(async (app) => {
    assert.equal((await app.anonymous.get('/dang-nhap/ma-xac-thuc')).location, '/dang-nhap');
    assert.equal(
      (await app.anonymous.post('/dang-nhap/ma-xac-thuc', { code: '000000' })).location,
      '/dang-nhap',
    );
    const { browser } = await halfway(app);
    const row = await app
      .context()
      .db.selectFrom('identity.session')
      .selectAll()
      .where('awaits_totp', '=', true)
      .executeTakeFirstOrThrow();
    assert.equal(String(row.expires_at), String(NOW.add({ minutes: 10 })));
    assert.ok(browser.token());
  }));
