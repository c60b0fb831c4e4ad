import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { unitOfCode } from '../testing.ts';

type Page = { units: { id: string; agencyCode: string; name: string }[]; total: number; next: string | null };

async function codes(app: TestApp, query: string): Promise<string[]> {
  const lan = await app.as('tiepnhan.lamson');
  return (await lan.api('GET', `/api/units?${query}`)).json<Page>().units.map((unit) => unit.agencyCode);
}

test('the tree on a day holds what existed on that day', () =>
  withApp(async (app) => {
    const before = await codes(app, 'on=2025-06-30&kind=commune');
    const after = await codes(app, 'on=2025-07-01&kind=commune');
    assert.ok(before.includes('H99.63') && !before.includes('H99.8'));
    assert.deepEqual(after, ['H99.7', 'H99.8', 'H99.9', 'H99.10']);
    assert.ok((await codes(app, 'on=30/06/2025&kind=district')).includes('H99.5'));
    assert.deepEqual(await codes(app, 'kind=district'), []);
  }));

test('a name is found without diacritics, and within a unit', () =>
  withApp(async (app) => {
    assert.ok((await codes(app, 'q=ben%20do')).includes('H99.8'));
    assert.deepEqual(await codes(app, 'q=%25'), [], 'a percent sign is only a percent sign');
    const { id } = await unitOfCode(app.context(), 'H99.7');
    assert.deepEqual(await codes(app, `within=${id}`), ['H99.7', 'H99.7.1', 'H99.7.2', 'H99.7.3', 'H99.7.4']);
  }));

test('pages by key give every unit once', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const all = (await lan.api('GET', '/api/units?limit=500')).json<Page>();
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await lan.api('GET', `/api/units?limit=10${after}`)).json<Page>();
      assert.equal(page.total, all.total);
      seen.push(...page.units.map((unit) => unit.id));
      after = page.next ? `&after=${page.next}` : '';
    } while (after !== '');
    assert.deepEqual(
      seen,
      all.units.map((unit) => unit.id),
    );
  }));

test('the page shows the tree, keeps its filters and says when a date cannot be read', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const page = await lan.get('/don-vi?tim=cua+song&ngay=01/01/2024');
    assert.equal(page.status, 200);
    assert.match(page.text, /Ủy ban nhân dân xã Cửa Sông/);
    assert.match(page.text, /value="cua song"/);
    assert.doesNotMatch(page.text, /Thêm đơn vị/, 'only the province administrator changes the tree');
    assert.match((await lan.get('/don-vi?ngay=31/02/2024')).text, /Ngày phải viết theo ngày\/tháng\/năm/);
    assert.equal((await lan.get('/don-vi?ngay=01/01/0000')).status, 200);
    assert.match((await lan.get('/don-vi?tim=khongco')).text, /Không có đơn vị nào/);
    assert.match((await (await app.as('quantri.tinh')).get('/don-vi')).text, /Thêm đơn vị/);
  }));

test('what was typed is text, not markup', () =>
  withApp(async (app) => {
    const page = await (await app.as('tiepnhan.lamson')).get(
      '/don-vi?tim=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    );
    assert.doesNotMatch(page.text, /<script>alert/);
  }));

test('a filter that is none of the choices is refused in the interface', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    assert.equal((await lan.api('GET', '/api/units?on=tomorrow')).json().code, 'platform.invalid-input');
    assert.equal((await lan.api('GET', '/api/units?kind=village')).status, 422);
    assert.equal((await app.anonymous.api('GET', '/api/units')).status, 401);
  }));
