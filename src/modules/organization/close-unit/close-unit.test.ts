import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { makeUnit, unitOfCode } from '../testing.ts';

const END = { validTo: '31/12/2026', decision: '20/QĐ-UBND' };

test('a unit without subunits is closed after its last day, once', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const unit = await makeUnit(app.context(), { agencyCode: 'H99.9.9', parent: 'H99.9' });
    assert.equal((await admin.post(`/don-vi/${unit.id}/dong`, END)).location, `/don-vi/${unit.id}`);
    const page = await admin.get(`/don-vi/${unit.id}`);
    assert.match(page.text, /đến hết 31\/12\/2026/);
    assert.match(page.text, /Kết thúc hoạt động sau ngày 31\/12\/2026 theo 20\/QĐ-UBND/);
    const again = await admin.post(`/don-vi/${unit.id}/dong`, END);
    assert.equal(again.status, 409);
    assert.match(again.text, /đã kết thúc hoạt động/);
    assert.match(again.text, /value="20\/QĐ-UBND"/);
  }));

test('a unit with open units below is not closed, and they are named', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const { id } = await unitOfCode(app.context(), 'H99.9');
    const answer = await admin.post(`/don-vi/${id}/dong`, END);
    assert.equal(answer.status, 409);
    assert.match(
      answer.text,
      /còn 4 đơn vị bên dưới đang hoạt động \(Trung tâm PVHCC xã Đồi Chè; .*; …\)\. Hãy đóng các đơn vị đó trước\./,
    );
    assert.equal((await unitOfCode(app.context(), 'H99.9')).validTo, null);
    const api = await admin.api('POST', `/api/units/${id}/close`, END);
    assert.equal(api.json().code, 'organization.open-subunits');
  }));

test('a unit that begins only later counts as open', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const unit = await makeUnit(app.context(), { agencyCode: 'H99.81', parent: 'H99', kind: 'commune' });
    await makeUnit(app.context(), { agencyCode: 'H99.81.1', parent: 'H99.81', validFrom: '2027-06-01' });
    assert.equal((await admin.post(`/don-vi/${unit.id}/dong`, END)).status, 409);
  }));

test('the last day is not before the first, and the province stays', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const unit = await makeUnit(app.context(), { agencyCode: 'H99.9.9', parent: 'H99.9' });
    const early = await admin.post(`/don-vi/${unit.id}/dong`, { ...END, validTo: '31/12/2025' });
    assert.equal(early.status, 422);
    assert.match(early.text, /href="#validTo"[^>]*>Ngày kết thúc không được trước/);
    const root = await unitOfCode(app.context(), 'H99');
    assert.match((await admin.post(`/don-vi/${root.id}/dong`, END)).text, /Không thể đóng đơn vị cấp tỉnh/);
    assert.equal((await (await app.as('quantri.lamson')).post(`/don-vi/${unit.id}/dong`, END)).status, 403);
  }));
