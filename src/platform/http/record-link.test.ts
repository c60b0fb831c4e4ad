import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';

test('the audit log links only what its reader may open', () =>
  withApp(async (app) => {
    await app.as('tiepnhan.lamson');
    const admin = await app.as('quantri.tinh');
    const auditor = await app.as('kiemtra.tinh');
    const officers = /<a href="\/can-bo\/[0-9a-f-]{36}">Tài khoản cán bộ<\/a>/;
    assert.match((await admin.get('/lich-su')).text, officers);
    const log = (await auditor.get('/lich-su')).text;
    assert.doesNotMatch(log, officers);
    assert.match(log, /Tài khoản cán bộ/);
  }));
