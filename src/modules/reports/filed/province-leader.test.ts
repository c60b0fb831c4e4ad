import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import type { Client } from '#test/client.ts';

const DAYS = { from: '2025-12-15', to: '2026-06-14' };
const CLOSE = { number: '47/BC-UBND', position: 'Phó Chủ tịch' };
const FIGURE = { code: 'par.dialogue.held', value: 4 };

function draft(client: Client, unit: string) {
  return client.api('POST', '/api/reports', { form: 'CCHC', unit, ...DAYS });
}

function enter(client: Client, unit: string) {
  return client.api('POST', '/api/reports/CCHC/manual-figures', { unit, ...DAYS, figures: [FIGURE] });
}

function restate(client: Client, id: string) {
  const body = { code: FIGURE.code, value: 5, reason: 'Nhập sót một cuộc' };
  return client.api('POST', `/api/reports/${id}/typed-restatements`, body);
}

test('the leader of the province drafts, types, closes and restates the report of the province', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.tinh');
    assert.equal((await enter(leader, 'H99')).status, 200);
    const drafted = await draft(leader, 'H99');
    assert.equal(drafted.status, 200);
    const { id } = drafted.json<{ id: string }>();
    assert.match((await leader.get(`/ky-bao-cao/${id}`)).text, /Chốt và gửi/);
    assert.equal((await leader.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
    assert.equal((await restate(leader, id)).status, 200);
  }));

test('no report of a commune is made or closed under his name; he reads it', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.tinh');
    const own = await app.as('lanhdao.lamson');
    const refusals = [await draft(leader, 'H99.7'), await enter(leader, 'H99.7')];
    assert.equal((await enter(own, 'H99.7')).status, 200);
    const { id } = (await draft(own, 'H99.7')).json<{ id: string }>();
    const path = `/ky-bao-cao/${id}`;
    refusals.push(
      await leader.api('POST', `/api/reports/${id}/close`, CLOSE),
      await leader.api('PUT', `/api/reports/${id}/commentary`, { texts: { causes: 'Không có.' } }),
      await leader.get(`${path}/chot`),
      await leader.post(`${path}/chot`, CLOSE),
      await leader.get(`/lap-bao-cao?bieu=cchc&don-vi=H99.7&ky=legal-sixMonths&nam=2026`),
    );
    const page = await leader.get(path);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /Chốt và gửi|Nhập số liệu/);
    assert.equal((await own.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
    refusals.push(await restate(leader, id));
    assert.deepEqual(
      refusals.map(({ status }) => status),
      refusals.map(() => 403),
    );
    assert.equal((await restate(own, id)).status, 200);
  }));
