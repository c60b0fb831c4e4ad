import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { COMPLETENESS, completenessOf } from '../domain/completeness.ts';
import { searchProcedures } from '../index.ts';
import { countProcedures, pageOfCatalogue } from '../sql/catalogue.ts';

const on = Temporal.PlainDate.from('2026-10-20');

/** What is typed, and the procedure that must stand first. */
const FIRST: readonly (readonly [string, string])[] = [
  ['dang ky khai sinh', '1.001193'],
  ['Đăng ký khai sinh', '1.001193'],
  ['khai sinh', '1.001193'],
  ['khai si', '1.001193'],
  ['ket hon', '1.000894'],
  ['kết hôn đăng ký', '1.000894'],
  ['1.001193', '1.001193'],
  ['1001193', '1.001193'],
  ['001193', '1.001193'],
  ['tam vang', '1.003677'],
  ['thanh lap ho kinh doanh', '1.001612'],
];

test('the search finds what people type, without diacritics, by code, in any order', () =>
  withApp(async (app) => {
    for (const [query, code] of FIRST) {
      const [first] = await searchProcedures(app.context(), { query, on, limit: 5 });
      assert.equal(first?.code, code, query);
    }
    for (const query of ['%', '|', 'khong co thu tuc nay'])
      assert.deepEqual(await searchProcedures(app.context(), { query, on, limit: 5 }), [], query);
  }));

test('level, field and the day narrow the search', () =>
  withApp(async (app) => {
    const of = (more: object) =>
      searchProcedures(app.context(), { query: 'khai sinh', on, limit: 50, ...more });
    const communal = await of({ level: 'commune' });
    assert.ok(communal.length > 3 && communal.every(({ levels }) => levels.includes('commune')));
    assert.ok((await of({ field: 'Hộ tịch' })).every(({ field }) => field === 'Hộ tịch'));
    assert.deepEqual(await of({ on: Temporal.PlainDate.from('2025-06-30') }), []);
  }));

test('the statement and the domain agree on what is complete', () =>
  withApp(async (app) => {
    const context = app.context();
    const { versions, total } = await pageOfCatalogue(context, { on }, {}, 1000);
    assert.equal(total, 139);
    for (const completeness of COMPLETENESS) {
      const expected = versions.filter((version) => completenessOf(version) === completeness).length;
      assert.equal(await countProcedures(context, { on, completeness }), expected, completeness);
      assert.ok(expected > 0, completeness);
    }
  }));

test('the pages follow one another without gap or overlap, forwards and backwards', () =>
  withApp(async (app) => {
    const context = app.context();
    const all = (await pageOfCatalogue(context, { on }, {}, 1000)).versions.map(({ code }) => code);
    const second = await pageOfCatalogue(context, { on }, { after: all[49] }, 50);
    assert.deepEqual(
      second.versions.map(({ code }) => code),
      all.slice(50, 100),
    );
    assert.equal(second.from, 51);
    const back = await pageOfCatalogue(context, { on }, { before: all[50] }, 50);
    assert.deepEqual(
      back.versions.map(({ code }) => code),
      all.slice(0, 50),
    );
  }));

test('the catalogue page searches, filters, counts and pages by its address', () =>
  withApp(async (app) => {
    const reader = await app.as('quantri.tinh');
    const whole = await reader.get('/thu-tuc');
    assert.equal(whole.status, 200);
    assert.match(whole.text, /1–50 trong 139 thủ tục/);
    const next = /href="(\/thu-tuc\?sau=[^"]+)"/.exec(whole.text)?.[1] ?? '';
    assert.match((await reader.get(next)).text, /51–100 trong 139 thủ tục/);
    const found = await reader.get('/thu-tuc?tim=dang+ky+khai+sinh&cap=commune&kenh=online');
    assert.match(found.text, /Thủ tục đăng ký khai sinh/);
    assert.doesNotMatch(found.text, /Thủ tục đăng ký kết hôn</);
    const live = await reader.get('/thu-tuc/danh-sach?tim=ket+hon');
    assert.match(live.text, /Thủ tục đăng ký kết hôn/);
    assert.doesNotMatch(live.text, /<html/);
    assert.match(
      (await reader.get('/thu-tuc?tim=khong+co+thu+tuc+nay')).text,
      /Không có thủ tục nào phù hợp/,
    );
  }));

test('the API gives the same list, page after page', () =>
  withApp(async (app) => {
    const reader = await app.as('quantri.tinh');
    type List = { procedures: { code: string }[]; total: number; next: string | null };
    const found = (await reader.api('GET', '/api/procedures?query=ket%20hon')).json<List>();
    assert.equal(found.procedures[0]?.code, '1.000894');
    const codes = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const page: List = (await reader.api('GET', `/api/procedures?after=${after}`)).json<List>();
      for (const { code } of page.procedures) codes.add(code);
      after = page.next;
    }
    assert.equal(codes.size, 139);
    assert.equal((await reader.api('GET', '/api/procedures?level=nowhere')).status, 422);
  }));
