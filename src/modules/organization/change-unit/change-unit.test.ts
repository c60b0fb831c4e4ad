import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { unitOfCode } from '../testing.ts';

const DETAILS = { name: 'Sở Tư pháp tỉnh', shortName: 'Sở TP', address: '1 đường Mới', phone: '' };

test('name, address and telephone are changed and found under the new name; the history tells', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const before = await unitOfCode(app.context(), 'H99.2');
    assert.match((await admin.get(`/don-vi/${before.id}/sua`)).text, /value="Sở Tư pháp tỉnh Lam Giang"/);
    const answer = await admin.post(`/don-vi/${before.id}/sua`, DETAILS);
    assert.equal(answer.location, `/don-vi/${before.id}`);
    const after = await unitOfCode(app.context(), 'H99.2');
    assert.deepEqual({ ...after, ...DETAILS }, { ...before, ...DETAILS }, 'nothing else changed');
    assert.match((await admin.get('/don-vi?tim=so+tp')).text, /Sở Tư pháp tỉnh/);
    const last = (await historyOf(app.context(), before.id)).at(-1);
    assert.equal(last?.type, 'unit.changed');
    assert.equal(last?.data.nameBefore, before.name);
  }));

test('saving without a change leaves no trace', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { id, name, shortName, address, phone } = await unitOfCode(app.context(), 'H99.2');
    await admin.post(`/don-vi/${id}/sua`, { name, shortName, address, phone });
    assert.equal(
      (await historyOf(app.context(), id)).some(({ type }) => type === 'unit.changed'),
      false,
    );
  }));

test('others may not, and a name must be there', () =>
  withApp(async (app) => {
    const { id } = await unitOfCode(app.context(), 'H99.7');
    assert.equal((await (await app.as('quantri.lamson')).post(`/don-vi/${id}/sua`, DETAILS)).status, 403);
    assert.equal(
      (await (await app.as('quantri.lamson')).api('PUT', `/api/units/${id}`, DETAILS)).status,
      403,
    );
    const empty = await (await app.as('quantri.tinh')).post(`/don-vi/${id}/sua`, { ...DETAILS, name: ' ' });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Chưa nhập tên đơn vị/);
  }));
