import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { examineDays } from '../examine/examine-days.ts';
import { integrityPaths } from '../paths.ts';

const REASON = 'Theo ý kiến của Thanh tra tỉnh';
const DAY = Temporal.PlainDate.from('2026-10-20');

test('a change of the thresholds is a new version with its reason; the old ones stay', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const fields = { number: '1', 'values.pauseOnLastDay.lastMinutes': '120', reason: REASON };
    assert.match(
      plain((await admin.get(integrityPaths.thresholds)).text),
      /Tạm dừng vào ngày cuối.*Từ 15 đến 960/,
    );
    const saved = await admin.post(integrityPaths.thresholds, fields);
    assert.deepEqual([saved.status, saved.location], [303, integrityPaths.thresholds]);
    const page = await admin.get(integrityPaths.thresholds);
    assert.match(plain(page.text), /Đang dùng phiên bản 2.*Theo ý kiến của Thanh tra tỉnh.*Ngưỡng ban đầu/);
    assert.equal(
      (await admin.post(integrityPaths.thresholds, fields)).status,
      409,
      'drawn at an older version',
    );
    const answer = (await admin.api('GET', '/api/integrity-settings')).json<{
      number: number;
      content: { detectors: { pattern: string; thresholds: { name: string; value: number }[] }[] };
    }>();
    const detector = answer.content.detectors.find(({ pattern }) => pattern === 'pauseOnLastDay');
    assert.deepEqual([answer.number, detector?.thresholds[0]?.value], [2, 120]);
  }));

test('a value out of its bounds, an unknown one, or a change without a reason is refused, nothing typed is lost', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const field = 'values.pauseOnLastDay.lastMinutes';
    const bad = await admin.post(integrityPaths.thresholds, { number: '1', [field]: '5000', reason: REASON });
    assert.equal(bad.status, 422);
    assert.ok(bad.text.includes('value="5000"') && bad.text.includes(`href="#${field}"`));
    assert.match(plain(bad.text), /Nhập số nguyên từ 15 đến 960/);
    assert.equal((await admin.post(integrityPaths.thresholds, { number: '1', [field]: '120' })).status, 422);
    const unknown = { number: 1, values: { pauseOnLastDay: { hours: 5 } }, reason: REASON };
    assert.equal((await admin.api('PUT', '/api/integrity-settings', unknown)).status, 422);
    assert.equal((await (await app.as('kiemtra.tinh')).get(integrityPaths.thresholds)).status, 403);
  }));

test('a detector that is switched off raises nothing', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { state: 'awaitingSupplement' });
    const admin = await app.as('quantri.tinh');
    const off = { number: 1, enabled: { pauseWithoutRequest: 'no' }, reason: REASON };
    assert.equal((await admin.api('PUT', '/api/integrity-settings', off)).status, 200);
    const day = { first: DAY, last: DAY };
    assert.deepEqual(await examineDays(app.context(), day), { dossiers: 1, notes: 0 });
    const on = { number: 2, enabled: { pauseWithoutRequest: 'yes' }, reason: REASON };
    assert.deepEqual((await admin.api('PUT', '/api/integrity-settings', on)).json(), { number: 3 });
    assert.deepEqual(await examineDays(app.context(), day), { dossiers: 1, notes: 1 });
  }));
