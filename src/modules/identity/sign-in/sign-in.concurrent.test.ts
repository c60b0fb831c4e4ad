import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { liveStage } from '#test/live-stage.ts';
import { FAILURES_UNTIL_LOCK } from '../domain/limits.ts';
import { makeTotp, officerNamed, totpCodeAt } from '../testing.ts';

/** Two officers with whom no other test signs in. */
const GUESSED = 'lanhdao.noivu';
const CAREFUL = 'chuyenvien.noivu';

test('twelve guesses at once are counted one by one: the lock comes after the fifth, once', async () => {
  const stage = await liveStage();
  const guess = () =>
    stage.server.request('http://localhost/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: GUESSED, password: 'wrong password' }),
    });
  await Promise.all(Array.from({ length: 12 }, guess));
  const types = await stage.system(async (context) => {
    const { id } = await officerNamed(context, GUESSED);
    return (await historyOf(context, id)).map(({ type }) => type);
  });
  assert.equal(types.filter((type) => type === 'officer.signInFailed').length, FAILURES_UNTIL_LOCK);
  assert.equal(types.filter((type) => type === 'officer.locked').length, 1);
});

test('one code sent four times at once opens one session', async () => {
  const stage = await liveStage();
  const secret = await stage.system((context) => makeTotp(context, CAREFUL));
  const totp = totpCodeAt(secret, stage.around.clock.now());
  const signIn = async () => {
    const answer = await stage.server.request('http://localhost/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: CAREFUL, password: 'motcua-2026', totp }),
    });
    return answer.status;
  };
  const statuses = await Promise.all([signIn(), signIn(), signIn(), signIn()]);
  assert.equal(statuses.filter((status) => status === 201).length, 1);
});
