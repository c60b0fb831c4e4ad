import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '#modules/dossiers/index.ts';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { countsOf } from '../form/figure-key.ts';
import { REPORT_FORMS } from '../form/forms.ts';
import { reformForm } from '../reform/reform-form.ts';
import { recordsOfKeys } from './records-of-keys.ts';
import { verifyClosing } from './verify-closing.ts';

const DAYS = { from: '2026-06-15', to: '2026-09-14' };
const CLOSE = { number: '46/BC-UBND', position: 'Chủ tịch' };
const ON_TIME = '2026-07-10T10:00:00+07:00';
const LATE = '2026-07-13T10:00:00+07:00';

/** One dossier resolved on time, one late with a told cause, one still open and overdue. */
async function threeDossiers(app: TestApp) {
  const times = { receivedAt: '2026-07-01T09:00:00+07:00', dueAt: '2026-07-10T17:00:00+07:00' };
  const right = await makeDossier(app.context(), { ...times, state: 'returned', endedAt: ON_TIME });
  const late = await makeDossier(app.context(), { ...times, state: 'returned', endedAt: LATE });
  await makeDossier(app.context(), times);
  const leader = await app.as('lanhdao.lamson');
  const cause = { version: late.version, reasonCode: 'overdue.workload', reasonText: 'Thiếu người' };
  const told = await leader.api('POST', `/api/dossiers/${late.id}/overdue-causes`, cause);
  assert.equal(told.status, 201);
  return right;
}

/** The given end of a dossier was wrong: an import corrects it. */
async function correctEnd(app: TestApp, id: string, endedAt: string): Promise<void> {
  const context = app.context();
  await context.db
    .updateTable('dossiers.dossier')
    .set({ ended_at: Temporal.Instant.from(endedAt) })
    .where('id', '=', id)
    .execute();
  await counting.rebuildTally(context);
}

/** What a corrected end changes in each form; in II.07b, which counts procedures, nothing. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'II.06a': ['dossiersInTime', 'dossiersLate', 'dossiersLate?field=Hộ tịch', 'dossiersOnTime'],
  'II.07a': ['dossiersLate', 'dossiersLate?cause=untold', 'dossiersLateOrOverdue?field=Hộ tịch'],
  'II.07b': [],
  '766': ['dossiersInTime'],
  CCHC: ['dossiersInTime', 'dossiersLate'],
};

test('every kind of report is closed whole; a corrected dossier is found in those it counts in', () =>
  withApp(async (app) => {
    const dossier = await threeDossiers(app);
    const leader = await app.as('lanhdao.lamson');
    const ids = new Map<string, string>();
    for (const { code: form } of REPORT_FORMS) {
      const drafted = await leader.api('POST', '/api/reports', { form, unit: 'H99.7', ...DAYS });
      const { id } = drafted.json<{ id: string }>();
      const closed = await leader.api('POST', `/api/reports/${id}/close`, CLOSE);
      assert.equal(closed.status, 200, `${form}: ${closed.text}`);
      assert.equal(await compared(leader, id), 0, form);
      ids.set(form, id);
    }
    await correctEnd(app, dossier.id, LATE);
    for (const [form, id] of ids) {
      const found = await compared(leader, id);
      assert.equal(await compared(leader, id), 0, 'a change is told once');
      const shown = (await leader.api('GET', `/api/reports/${id}`)).json<{
        restatements: { figure: string }[];
      }>();
      const keys = shown.restatements.map(({ figure }) => figure);
      assert.equal(found, keys.length);
      const changes = CHANGES[form] ?? [];
      for (const key of changes) assert.ok(keys.includes(key), `${form}: ${key} in ${keys.join(', ')}`);
      assert.equal(found > 0, changes.length > 0, form);
      assert.deepEqual((await verifyClosing(app.context(), id)).differences, [], form);
      const page = await leader.get(`/ky-bao-cao/${id}`);
      assert.equal(page.text.includes('nay tính ra'), changes.length > 0, form);
    }
  }));

test('every number of the reform report of a province opens as many records as it says', () =>
  withApp(async (app) => {
    const receivedAt = '2026-07-01T09:00:00+07:00';
    await makeDossier(app.context(), { receivedAt });
    for (const competentCode of ['H99', 'H99.4', 'H99.4.1', 'H99.8'])
      await makeDossier(app.context(), { receivedAt, competentCode });
    const context = app.context();
    const unit = await findUnitByCode(context, 'H99');
    if (!unit) throw new Error('the test world has no province');
    const [from, to] = [Temporal.PlainDate.from(DAYS.from), Temporal.PlainDate.from(DAYS.to)];
    const query = { unitId: unit.id, scope: 'subtree', organization: 'asThen', from, to } as const;
    const counts = countsOf(await reformForm.compute(context, unit, query));
    assert.ok(counts.size > 30, `${counts.size} counts`);
    const records = await recordsOfKeys(context, query, [...counts.keys()]);
    for (const [key, said] of counts)
      for (const value of said) assert.equal(records.get(key)?.length, value, key);
  }));

async function compared(actor: Awaited<ReturnType<TestApp['as']>>, id: string): Promise<number> {
  return (await actor.api('POST', `/api/reports/${id}/comparison`)).json<{ found: number }>().found;
}
