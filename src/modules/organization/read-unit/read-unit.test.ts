import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { getUnit, listUnits, subtreeIds, unitNames } from '../index.ts';
import { unitOfCode } from '../testing.ts';

test('a unit made by a merger says from whom, and the old ones say in what', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const ward = await unitOfCode(app.context(), 'H99.7');
    const page = await lan.get(`/don-vi/${ward.id}`);
    assert.equal(page.status, 200);
    assert.match(
      page.text.replace(/<[^>]*>/g, ''),
      /Hợp nhất từ Ủy ban nhân dân thị trấn Lam Sơn, Ủy ban nhân dân xã Lam Thượng và Ủy ban nhân dân xã Gò Thông từ\s+ngày 01\/07\/2025/,
    );
    const old = await unitOfCode(app.context(), 'H99.61');
    const oldPage = (await lan.get(`/don-vi/${old.id}`)).text.replace(/<[^>]*>/g, '');
    assert.match(oldPage, /Chuyển thành Ủy ban nhân dân phường Lam Sơn từ\s+ngày 01\/07\/2025/);
    assert.match(oldPage, /Không hoạt động/);
    assert.match(oldPage, /từ 01\/01\/1997 đến hết 30\/06\/2025/);
    assert.match(page.text, /Nạp vào hệ thống/, 'its history is there');
  }));

test('the interface gives the links too', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const { id } = await unitOfCode(app.context(), 'H99.8');
    const unit = (await lan.api('GET', `/api/units/${id}`)).json<{
      predecessors: { name: string; effectiveOn: string }[];
    }>();
    assert.deepEqual(unit.predecessors.map((link) => [link.name, link.effectiveOn]).toSorted(), [
      ['Ủy ban nhân dân xã Bãi Dâu', '2025-07-01'],
      ['Ủy ban nhân dân xã Bến Đò', '2025-07-01'],
    ]);
  }));

test('an unknown unit is not found', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    assert.equal((await lan.get('/don-vi/01a00000-0000-7000-8000-0000000000a1')).status, 404);
    assert.equal((await lan.get('/don-vi/x')).status, 404);
    assert.equal(
      (await lan.api('GET', '/api/units/01a00000-0000-7000-8000-0000000000a1')).json().code,
      'organization.no-such-unit',
    );
    assert.equal((await app.anonymous.get('/don-vi')).location, '/dang-nhap?tiep=%2Fdon-vi');
  }));

test('what other modules ask of this one', () =>
  withApp(async (app) => {
    const context = app.context();
    const ward = await unitOfCode(context, 'H99.7');
    assert.equal((await getUnit(context, ward.id)).agencyCode, 'H99.7');
    assert.equal((await subtreeIds(context, ward.id)).length, 5);
    assert.deepEqual(await unitNames(context, []), new Map());
    assert.deepEqual(
      await unitNames(context, [ward.id, ward.id]),
      new Map([[ward.id, 'Ủy ban nhân dân phường Lam Sơn']]),
    );
    const communes = await listUnits(context, {
      kinds: ['commune'],
      on: Temporal.PlainDate.from('2026-10-20'),
    });
    assert.equal(communes.length, 4);
    await assert.rejects(getUnit(context, ward.id.replaceAll('0', '1')), {
      code: 'organization.no-such-unit',
    });
  }));
