import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import { makeDossier } from '../testing.ts';

test('whoever holds the slip learns how far the dossier is, and nothing of the person', () =>
  withApp(async (app) => {
    const { code } = await makeDossier(app.context(), { state: 'appraising', ownerName: 'Nguyễn Kín Tiếng' });
    const page = await app.anonymous.get(`/tra-cuu-ho-so?ma=${code.toLowerCase()}`);
    assert.equal(page.status, 200);
    assert.match(page.text, /Đang xử lý/);
    assert.match(page.text, /Việc tiếp theo<\/dt><dd[^>]*>Cơ quan đang giải quyết/);
    assert.doesNotMatch(page.text, /Kín Tiếng/);
  }));

test('an unknown or broken code gets a plain answer', () =>
  withApp(async (app) => {
    for (const code of ['H99.7.1-261020-9999', '<script>', '1']) {
      const page = await app.anonymous.get(`/tra-cuu-ho-so?ma=${encodeURIComponent(code)}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /Không có hồ sơ mang mã này/);
      assert.doesNotMatch(page.text, /<script>1?<\/script>|value="<script>/);
    }
  }));

test('a code typed without its dots or hyphens is found, by the public and in the search box', () =>
  withApp(async (app) => {
    const { code } = await makeDossier(app.context(), { state: 'appraising' });
    const clerk = await app.as('tiepnhan.lamson');
    for (const typed of [
      code.replace('99.7', '997'),
      code.replaceAll('.', ''),
      code.replaceAll(/[.-]/g, ''),
    ]) {
      const page = await app.anonymous.get(`/tra-cuu-ho-so?ma=${typed}`);
      assert.match(page.text, /Đang xử lý/, typed);
      assert.ok(page.text.includes(code), typed);
      const found = await clerk.get(`${paths.register}?q=${typed}`);
      assert.ok(found.text.includes(`>${code}</`), typed);
    }
    const other = await clerk.get(`${paths.register}?q=H9981`);
    assert.ok(!other.text.includes(code));
  }));
