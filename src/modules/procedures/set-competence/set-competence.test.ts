import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listUnits } from '#modules/organization/index.ts';
import { withApp } from '#test/app.ts';
import { competentUnitIds, findVersionInForce } from '../index.ts';

const VIEW = '/thu-tuc/1.001193/tham-quyen';
const FORM = `${VIEW}/sua`;
const on = Temporal.PlainDate.from('2026-10-20');

test('units are named, and the procedure goes back to its level when none is', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const context = app.context();
    const [commune] = await listUnits(context, { on, kinds: ['commune'] });
    const procedureId = (await findVersionInForce(context, '1.001193', on))?.procedureId ?? '';
    assert.ok(commune);
    assert.equal((await admin.post(FORM, { 'unitIds[]': commune.id, sent: 'true' })).status, 303);
    assert.deepEqual(await competentUnitIds(context, procedureId), [commune.id]);
    const page = await admin.get(VIEW);
    assert.match(page.text, /Chỉ những đơn vị được chỉ định/);
    assert.ok(page.text.includes(commune.name));
    assert.equal((await admin.post(FORM, { sent: 'true' })).status, 303);
    assert.deepEqual(await competentUnitIds(context, procedureId), []);
    assert.match((await admin.get(VIEW)).text, /Chưa chỉ định đơn vị/);
  }));

test('a closed unit is refused', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const closed = (await listUnits(app.context())).find(({ validTo }) => validTo !== null);
    assert.ok(closed);
    const refused = await admin.post(FORM, { 'unitIds[]': closed.id, sent: 'true' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Đơn vị không còn hoạt động/);
  }));

test('only the administrator of the province names units', () =>
  withApp(async (app) => {
    const reader = await app.as('tiepnhan.lamson');
    assert.equal((await reader.get(VIEW)).status, 200);
    assert.equal((await reader.get(FORM)).status, 403);
    assert.equal((await reader.post(FORM, { sent: 'true' })).status, 403);
  }));
