import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_NOW, type TestApp, withApp } from '#test/app.ts';
import { makeTotp, officerNamed, totpCodeAt } from '../testing.ts';

const CREDENTIALS = { userName: 'chuyenvien.tuphap', password: 'motcua-2026' };

async function post(app: TestApp, body: unknown) {
  const answer = await app.anonymous.api('POST', '/api/sessions', body);
  return { status: answer.status, ...answer.json<{ token?: string; code?: string }>() };
}

test('a program signs in, works with the token, and signs out', () =>
  withApp(async (app) => {
    const { status, token } = await post(app, CREDENTIALS);
    assert.equal(status, 201);
    const bearer = { authorization: `Bearer ${token}` };
    assert.equal((await app.anonymous.api('GET', '/api/units', undefined, bearer)).status, 200);
    assert.equal((await app.anonymous.api('DELETE', '/api/sessions/current', undefined, bearer)).status, 200);
    assert.equal((await app.anonymous.api('GET', '/api/units', undefined, bearer)).status, 401);
  }));

test('failures count here too, and lock', () =>
  withApp(async (app) => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      assert.equal(
        (await post(app, { ...CREDENTIALS, password: 'wrong password' })).code,
        'identity.sign-in-refused',
      );
    }
    assert.equal((await post(app, CREDENTIALS)).code, 'identity.sign-in-refused');
    assert.notEqual((await officerNamed(app.context(), CREDENTIALS.userName)).lockedUntil, null);
  }));

test('the second factor is asked for, and its code counts once', () =>
  withApp(async (app) => {
    const secret = await makeTotp(app.context(), CREDENTIALS.userName);
    const totp = totpCodeAt(secret, Temporal.Instant.from(TEST_NOW));
    assert.equal((await post(app, CREDENTIALS)).code, 'identity.code-missing');
    assert.equal((await post(app, { ...CREDENTIALS, totp })).status, 201);
    assert.equal((await post(app, { ...CREDENTIALS, totp })).status, 401);
    assert.equal((await officerNamed(app.context(), CREDENTIALS.userName)).failedAttempts, 1);
  }));

test('a temporary password is no password for a program', () =>
  withApp(async (app) => {
    await app
      .context()
      .db.updateTable('identity.officer')
      .set({ must_change_password: true })
      .where('user_name', '=', CREDENTIALS.userName)
      .execute();
    assert.equal((await post(app, CREDENTIALS)).code, 'identity.change-password-first');
  }));

test('an input of another shape is a problem with its fields', () =>
  withApp(async (app) => {
    const answer = await app.anonymous.api('POST', '/api/sessions', { userName: 5 });
    assert.equal(answer.status, 422);
    assert.deepEqual(
      answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field),
      ['userName', 'password'],
    );
  }));
