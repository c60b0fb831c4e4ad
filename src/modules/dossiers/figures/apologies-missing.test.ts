import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { doApology } from '../apologise/testing.ts';
import { makeDossier } from '../testing.ts';
import { dice, randomDossier } from './random-dossiers.testing.ts';

interface Row {
  readonly id: string;
}

/** What the figure opens in these days at the whole province. */
async function opened(app: TestApp, from: string, to: string): Promise<string[]> {
  const auditor = await app.as('kiemtra.tinh');
  const path = `/api/figures/apologiesMissing/records?unit=H99&from=${from}&to=${to}`;
  const { total, records } = (await auditor.api('GET', path)).json<{ total: number; records: Row[] }>();
  assert.equal(records.length, total);
  return records.map(({ id }) => id).toSorted();
}

/** The list of dossiers without an apology that stands beside the register. */
async function listed(app: TestApp): Promise<string[]> {
  const auditor = await app.as('kiemtra.tinh');
  const { dossiers } = (await auditor.api('GET', '/api/dossiers?apology=missing')).json<{
    dossiers: Row[];
  }>();
  return dossiers.map(({ id }) => id).toSorted();
}

test('the figure opens exactly the list of missing apologies, and one less when a letter is signed', () =>
  withApp(async (app) => {
    const roll = dice(5);
    for (let n = 0; n < 25; n += 1) await makeDossier(app.context(), randomDossier(roll));
    const overdue = await makeDossier(app.context(), {
      state: 'appraising',
      receivedAt: '2026-10-01T09:00:00+07:00',
      // An hour ago: overdue by the moment, not yet by the day.
      dueAt: '2026-10-20T08:00:00+07:00',
    });
    const before = await listed(app);
    assert.ok(before.length >= 5 && before.includes(overdue.id), `${before.length} without a letter`);
    assert.deepEqual(await opened(app, '2026-01-01', '2026-12-31'), before);
    const { version } = overdue;
    assert.equal((await doApology(app, overdue.id, 'sign', { version })).status, 201);
    const after = await listed(app);
    assert.equal(after.length, before.length - 1);
    assert.deepEqual(await opened(app, '2026-01-01', '2026-12-31'), after);
  }));

test('a period has what was late in it: ended late in it, or open and overdue at its end', () =>
  withApp(async (app) => {
    const times = { receivedAt: '2026-07-01T09:00:00+07:00', dueAt: '2026-07-10T17:00:00+07:00' };
    const open = await makeDossier(app.context(), { ...times, state: 'appraising' });
    const ended = await makeDossier(app.context(), {
      ...times,
      state: 'returned',
      endedAt: '2026-08-05T09:00:00+07:00',
    });
    assert.deepEqual(await opened(app, '2026-07-01', '2026-07-09'), []);
    assert.deepEqual(await opened(app, '2026-07-01', '2026-07-31'), [open.id, ended.id].toSorted());
    assert.deepEqual(await opened(app, '2026-08-01', '2026-08-31'), [open.id, ended.id].toSorted());
    assert.deepEqual(await opened(app, '2026-09-01', '2026-09-30'), [open.id]);
  }));
