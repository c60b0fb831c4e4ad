import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { paths } from './paths.ts';

const PERIOD = 'tu=01/09/2026&den=30/09/2026';

type Marks = {
  points: number;
  outOf: number;
  officers: { officerId: string; dossiers: number; score: number }[];
};

test('the marks of a unit and its officers come from their dossiers, and open them', () =>
  withApp(async (app) => {
    const made = {
      state: 'returned' as const,
      receivedAt: '2026-09-01T08:00:00+07:00',
      dueAt: '2026-09-08T17:00:00+07:00',
    };
    await makeDossier(app.context(), { ...made, endedAt: '2026-09-04T09:00:00+07:00' });
    await makeDossier(app.context(), { ...made, endedAt: '2026-09-08T09:00:00+07:00' });
    const late = await makeDossier(app.context(), { ...made, endedAt: '2026-09-10T09:00:00+07:00' });

    const leader = await app.as('lanhdao.lamson');
    const address = '/api/quality-marks?unit=H99.7&from=2026-09-01&to=2026-09-30';
    const marks = (await leader.api('GET', address)).json<Marks>();
    // Early 2+2+2+2+2, on the day 1+2+2+2+1, late 0+0+2+2+0: 22 points of three dossiers.
    assert.deepEqual(
      marks.officers.map(({ dossiers, score }) => [dossiers, score]),
      [[3, 7.3]],
    );
    assert.equal(marks.outOf, 12);
    const page = plain((await leader.get(`${paths.unit}?don-vi=H99.7&${PERIOD}`)).text);
    assert.match(page, /trên 12 điểm có dữ liệu/);
    assert.match(page, /Chưa có dữ liệu niêm yết/);

    const officerId = marks.officers[0]?.officerId ?? '';
    const sheet = await leader.get(`${paths.officer(officerId)}?don-vi=H99.7&${PERIOD}&chi-so=1&diem=0`);
    assert.ok(plain(sheet.text).includes(late.code));
    assert.equal(plain(sheet.text).match(/H99\.7\.1-\d{6}-\d{4}/g)?.length, 1);
  }));

test('an officer sees his own marks and nobody else’s', () =>
  withApp(async (app) => {
    const officer = await app.as('chuyenvien.lamson');
    assert.equal((await officer.get(`${paths.own}?${PERIOD}`)).status, 200);
    assert.equal((await officer.get(paths.unit)).status, 403);
    const leader = await app.as('lanhdao.bendo');
    assert.equal(
      (await leader.api('GET', '/api/quality-marks?unit=H99.7&from=2026-09-01&to=2026-09-30')).status,
      403,
    );
    const nobody = paths.officer('00000000-0000-0000-0000-000000000000');
    assert.equal((await leader.get(nobody)).status, 404);
  }));
