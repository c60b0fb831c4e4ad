import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { makeDossier } from '../testing.ts';

test('whoever holds the slip learns how far the dossier is, and nothing of the person', () =>
  withApp(async (app) => {
    const { code } = await makeDossier(app.context(), { state: 'appraising', ownerName: 'Nguyễn Kín Tiếng' });
    const page = await app.anonymous.get(`/tra-cuu-ho-so?ma=${code.toLowerCase()}`);
    assert.equal(page.status, 200);
    assert.match(page.text, /Đang xử lý/);
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
