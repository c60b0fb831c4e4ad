import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';

const ORIGIN = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };

test('a form of very many or very deep fields is refused at once', () =>
  withApp(async (app) => {
    const started = performance.now();
    const many = await app.anonymous.raw('/dang-nhap', 'k=v&'.repeat(40_000), ORIGIN);
    assert.equal(many.status, 413);
    const deep = await app.anonymous.raw('/dang-nhap', `a${'.a'.repeat(60_000)}=1`, ORIGIN);
    assert.equal(deep.status, 422);
    assert.ok(performance.now() - started < 2000, 'reading it must not block the server');
  }));

test('fields may be called anything', () =>
  withApp(async (app) => {
    for (const name of ['constructor', '__proto__', 'toString', 'constructor.kept', 'a.__proto__.b']) {
      assert.equal(
        (await app.anonymous.raw('/dang-nhap', `${encodeURIComponent(name)}=x`, ORIGIN)).status,
        422,
        name,
      );
    }
  }));

test('text that no database takes is cleaned at the edge: page, query, path and JSON', () =>
  withApp(async (app) => {
    const signIn = await app.anonymous.raw('/dang-nhap', 'userName=a%00b&password=x', ORIGIN);
    assert.equal(signIn.status, 422);
    const lan = await app.as('tiepnhan.lamson');
    for (const path of ['/ho-so?q=%00', '/viec-cua-toi?q=a%00', '/don-vi?tim=%00', '/api/dossiers?q=%00']) {
      assert.equal((await lan.get(path)).status, 200, path);
    }
    assert.equal((await lan.get('/thu-tuc/%00')).status, 404);
    assert.equal(
      (await app.anonymous.api('POST', '/api/sessions', { userName: 'a\u0000', password: 'b' })).status,
      401,
    );
  }));

test('JSON that is broken, or deeper than anything, is refused', () =>
  withApp(async (app) => {
    const json = { 'content-type': 'application/json' };
    const broken = await app.anonymous.raw('/api/sessions', '{bad', json);
    assert.deepEqual([broken.status, broken.json().code], [422, 'platform.json-unreadable']);
    const deep = await app.anonymous.raw(
      '/api/sessions',
      `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      json,
    );
    assert.equal(deep.status, 422);
  }));

test('days and places in a list that no calendar has begin the list at its beginning', () =>
  withApp(async (app) => {
    const lan = await app.as('tiepnhan.lamson');
    const nobody = '00000000-0000-0000-0000-000000000000';
    for (const query of [
      `sau=2026-02-30T23:59:59Z~${nobody}`,
      `truoc=0000-01-01T00:00:00Z~${nobody}`,
      'tu=01/01/0000',
      'den=31/02/2026',
    ]) {
      assert.ok((await lan.get(`/ho-so?${query}`)).status < 500, query);
    }
    assert.ok((await lan.get('/tong-quan?tu=01/01/0000&den=02/01/0000')).status < 500);
    assert.equal((await lan.api('GET', '/api/dossiers?from=0000-01-01')).status, 422);
    assert.ok((await lan.get('/tiep-nhan/1.001193/han-tra?competentUnitId=x')).status < 500);
  }));

test('a form that asks for no file stores none, and what is shown is kept by nobody', () =>
  withApp(async (app) => {
    const file = new File(['%PDF-1.4\n%%EOF'], 'a.pdf', { type: 'application/pdf' });
    const page = await app.anonymous.post('/dang-nhap', { a: file, userName: 'nobody', password: 'x' });
    assert.equal(page.status, 422);
    assert.doesNotMatch(page.text, /a\.pdf/);
    assert.equal(page.headers.get('cache-control'), 'private, no-store');
  }));
