import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { findUnitByCode } from '../index.ts';
import { makeUnit, unitOfCode } from '../testing.ts';

const KEY = '01a00000-0000-7000-8000-0000000000bb';

async function twoCommunes(app: TestApp) {
  const first = await makeUnit(app.context(), { agencyCode: 'H99.81', parent: 'H99', kind: 'commune' });
  const second = await makeUnit(app.context(), { agencyCode: 'H99.82', parent: 'H99', kind: 'commune' });
  const root = await unitOfCode(app.context(), 'H99');
  const fields = {
    'predecessorIds[]': [first.id, second.id],
    parentId: root.id,
    kind: 'commune',
    agencyCode: 'H99.83',
    name: 'Ủy ban nhân dân xã Hợp Nhất',
    shortName: 'UBND xã Hợp Nhất',
    effectiveOn: '01/01/2027',
    decision: '9/NQ-HĐND',
  };
  return { first, second, fields };
}

test('the old units end the day before, the new one begins, and all three know of it; sent twice it is one', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { first, fields } = await twoCommunes(app);
    const sent = { ...fields, idempotencyKey: KEY };
    const answer = await admin.post('/don-vi/hop-nhat', sent);
    assert.equal(answer.status, 303);
    assert.equal((await admin.post('/don-vi/hop-nhat', sent)).location, answer.location);
    for (const code of ['H99.81', 'H99.82'])
      assert.equal(String((await unitOfCode(app.context(), code)).validTo), '2026-12-31');
    const page = (await admin.get(answer.location ?? '')).text.replace(/<[^>]*>/g, '');
    assert.match(
      page,
      /Hợp nhất từ Đơn vị H99\.8[12] và Đơn vị H99\.8[12] từ\s+ngày 01\/01\/2027 \(9\/NQ-HĐND\)/,
    );
    assert.match(page, /Thành lập từ ngày 01\/01\/2027 trên cơ sở 2 đơn vị cũ/);
    assert.match(
      (await admin.get(`/don-vi/${first.id}`)).text,
      /Chuyển thành Ủy ban nhân dân xã Hợp Nhất sau ngày 31\/12\/2026/,
    );
  }));

test('when anything is wrong, nothing is done', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { first, fields } = await twoCommunes(app);
    const taken = await admin.post('/don-vi/hop-nhat', { ...fields, agencyCode: 'H99.7' });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /Mã định danh này đã được cấp/);
    assert.match(taken.text, new RegExp(`value="${first.id}" checked`), 'the boxes stay ticked');
    await makeUnit(app.context(), { agencyCode: 'H99.82.1', parent: 'H99.82' });
    assert.equal((await admin.post('/don-vi/hop-nhat', fields)).status, 409);
    for (const code of ['H99.81', 'H99.82'])
      assert.equal((await unitOfCode(app.context(), code)).validTo, null);
    assert.equal(await findUnitByCode(app.context(), 'H99.83'), undefined);
  }));

test('somebody must be merged, and others may not do it', () =>
  withApp(async (app) => {
    const { fields } = await twoCommunes(app);
    const nobody = await (await app.as('quantri.tinh')).post('/don-vi/hop-nhat', {
      ...fields,
      'predecessorIds[]': undefined,
    });
    assert.equal(nobody.status, 422);
    assert.match(nobody.text, /href="#predecessorIds%5B%5D"[^>]*>Chưa chọn đơn vị được hợp nhất/);
    assert.equal((await (await app.as('quantri.lamson')).post('/don-vi/hop-nhat', fields)).status, 403);
  }));

test('the interface does the same', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { fields, first } = await twoCommunes(app);
    const { 'predecessorIds[]': _both, ...rest } = fields;
    const answer = await admin.api('POST', '/api/unit-mergers', { ...rest, predecessorIds: [first.id] });
    assert.equal(answer.status, 201);
    const unit = (await admin.api('GET', `/api/units/${answer.json().id}`)).json<{
      predecessors: { unitId: string }[];
    }>();
    assert.deepEqual(
      unit.predecessors.map(({ unitId }) => unitId),
      [first.id],
    );
  }));
