import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import type { Context } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { learnModels } from './learn-models/learn-models.ts';
import { paths } from './paths.ts';
import { reckonForecasts } from './reckon/reckon-forecasts.ts';

type Listed = { next: string | null; forecasts: { dossierId: string; code: string; probability: number }[] };

/** Thirty that are settled, every third of them late, and six that are open: four in Lam Sơn, two in Bến Đò. */
async function makePast(context: Context): Promise<void> {
  for (let day = 1; day <= 30; day++) {
    const date = `2026-09-${String(day).padStart(2, '0')}`;
    const endedAt = day % 3 === 0 ? '2026-10-12T09:00:00+07:00' : `${date}T15:00:00+07:00`;
    await makeDossier(context, {
      state: 'returned',
      receivedAt: `${date}T08:00:00+07:00`,
      dueAt: `${date}T16:30:00+07:00`,
      endedAt,
    });
  }
  for (const hour of [8, 9, 10, 11])
    await makeDossier(context, {
      state: 'appraising',
      receivedAt: `2026-10-19T${String(hour).padStart(2, '0')}:00:00+07:00`,
    });
  for (const hour of [8, 9])
    await makeDossier(context, {
      state: 'appraising',
      receivedAt: `2026-10-19T0${hour}:30:00+07:00`,
      receivingCode: 'H99.8.1',
      competentCode: 'H99.8',
    });
}

test('learned at night, reckoned by the hour: the list begins with the likeliest, and the dossier says why', () =>
  withApp(async (app) => {
    const system = app.context();
    await makePast(system);
    await learnModels(system);
    const count = await reckonForecasts(system);
    assert.equal(count, 6);

    const auditor = await app.as('kiemtra.tinh');
    const first = (await auditor.api('GET', '/api/forecasts?limit=2')).json<Listed>();
    const rest = (await auditor.api('GET', `/api/forecasts?limit=100&after=${first.next}`)).json<Listed>();
    const all = [...first.forecasts, ...rest.forecasts];
    assert.equal(all.length, count);
    assert.deepEqual(
      all.map(({ probability }) => probability),
      all.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
    const page = plain((await auditor.get(paths.list)).text);
    assert.match(page, new RegExp(`Khả năng quá hạn.*${all[0]?.code}`));
    assert.match(plain((await auditor.get(paths.calibration)).text), /Toàn tỉnh/);
    const models = (await auditor.api('GET', '/api/forecast-models')).json<{
      models: { unitId: string | null }[];
    }>();
    assert.deepEqual(
      models.models.map(({ unitId }) => unitId),
      [null],
    );

    const dossier = plain((await auditor.get(`/ho-so/${all[0]?.dossierId}`)).text);
    assert.match(dossier, /Dự báo quá hạn/);
    const leader = await app.as('lanhdao.bendo');
    const own = (await leader.api('GET', '/api/forecasts?limit=100')).json<Listed>();
    assert.equal(own.forecasts.length, 2);
  }));

test('without a settled dossier nothing is claimed', () =>
  withApp(async (app) => {
    await learnModels(app.context());
    assert.equal(await reckonForecasts(app.context()), 0);
    const leader = await app.as('lanhdao.lamson');
    assert.match(plain((await leader.get(paths.list)).text), /Chưa có dự báo/);
    assert.match(plain((await leader.get(paths.calibration)).text), /Chưa học được gì/);
  }));
