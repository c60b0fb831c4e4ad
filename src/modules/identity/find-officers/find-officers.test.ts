import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOfCode } from '#modules/organization/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { insertOfficer, officerNames, officersWithRole } from '../index.ts';
import { officerNamed } from '../testing.ts';

type Page = { officers: { userName: string; unitId: string }[]; next: string | null };

async function names(app: TestApp, as: string, query = ''): Promise<string[]> {
  const client = await app.as(as);
  return (await client.api('GET', `/api/officers?${query}`))
    .json<Page>()
    .officers.map(({ userName }) => userName);
}

test('an administrator sees the officers of the own units only', () =>
  withApp(async (app) => {
    const ward = await names(app, 'quantri.lamson');
    assert.ok(ward.includes('tiepnhan.lamson') && ward.includes('quantri.lamson'));
    assert.ok(
      ward.every((name) => name.endsWith('.lamson')),
      ward.join(),
    );
    const province = await names(app, 'quantri.tinh');
    assert.ok(province.length >= 12 && province.includes('chuyenvien.tuphap'));
  }));

test('search without diacritics, by unit and by role; other people stay out of sight', () =>
  withApp(async (app) => {
    assert.deepEqual(await names(app, 'quantri.tinh', 'q=doan+hang'), ['tiepnhan.lamson']);
    assert.deepEqual(await names(app, 'quantri.lamson', 'q=bendo'), []);
    const { id } = await unitOfCode(app.context(), 'H99.8');
    assert.deepEqual(await names(app, 'quantri.tinh', `unitId=${id}&role=leader`), ['lanhdao.bendo']);
    assert.deepEqual(await names(app, 'quantri.lamson', `unitId=${id}`), []);
  }));

test('pages by key give everybody once, in the Vietnamese order', () =>
  withApp(async (app) => {
    const context = app.context();
    const unit = await unitOfCode(context, 'H99.3');
    for (let number = 10; number < 70; number += 1) {
      const officer = {
        userName: `nguoi.${number}`,
        fullName: number % 2 ? `Ân ${number}` : 'Đào Thị Trùng Tên',
        position: '',
        unitId: unit.id,
      };
      await insertOfficer(context, { ...officer, passwordHash: 'none', roles: [] });
    }
    const admin = await app.as('quantri.tinh');
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = (await admin.api('GET', `/api/officers?unitId=${unit.id}${after}`)).json<Page>();
      seen.push(...page.officers.map(({ userName }) => userName));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length >= 60);
    assert.ok(seen.indexOf('nguoi.69') < seen.indexOf('nguoi.10'), 'Ân stands before Đào');
    const html = await admin.get(`/can-bo?donVi=${unit.id}`);
    assert.match(html.text, /rel="next"/);
  }));

test('the page is for administrators, says so when nobody is found, and shows text as text', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    assert.match((await admin.get('/can-bo?tim=lam')).text, /Nguyễn Văn Khởi/);
    const page = await admin.get('/can-bo?tim=%3Cb%3E');
    assert.match(page.text, /Không có cán bộ nào như vậy/);
    assert.ok(!page.text.includes('value="<b>'));
    for (const userName of ['tiepnhan.lamson', 'lanhdao.lamson', 'kiemtra.tinh'])
      assert.equal((await (await app.as(userName)).get('/can-bo')).status, 403, userName);
  }));

test('officers with a role: held at the unit or above it, and able to work', () =>
  withApp(async (app) => {
    const context = app.context();
    const office = await unitOfCode(context, 'H99.7.1');
    const handling = await officersWithRole(context, 'handlingOfficer', office.id);
    assert.deepEqual(
      handling.map(({ fullName }) => fullName),
      ['Nguyễn Văn Khởi', 'Phan Thị Bích Ngọc'],
    );
    const { id } = await officerNamed(context, 'chuyenvien.lamson');
    await context.db
      .updateTable('identity.officer')
      .set({ disabled_at: context.clock.now() })
      .where('id', '=', id)
      .execute();
    assert.equal((await officersWithRole(context, 'handlingOfficer', office.id)).length, 1);
    assert.deepEqual(
      await officersWithRole(context, 'receptionist', (await unitOfCode(context, 'H99.2')).id),
      [],
    );
    assert.deepEqual(await officerNames(context, [id, id]), new Map([[id, 'Nguyễn Văn Khởi']]));
    assert.deepEqual(await officerNames(context, []), new Map());
  }));
