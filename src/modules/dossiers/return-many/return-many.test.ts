import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import { makeDossier } from '../testing.ts';

test('the office lists what waits for its owner, found by code or name; each row leads to returning it', () =>
  withApp(async (app) => {
    const context = app.context();
    const ready = await makeDossier(context, { state: 'resultReady', ownerName: 'Vũ Thị Đến Nhận' });
    const refused = await makeDossier(context, { state: 'refused' });
    const waiting = await makeDossier(context, { state: 'approved' });
    const elsewhere = await makeDossier(context, {
      state: 'resultReady',
      receivingCode: 'H99.8.1',
      competentCode: 'H99.8',
    });
    const client = await app.as('tiepnhan.lamson');
    const page = await client.get(paths.returnMany);
    assert.ok(page.text.includes(`href="${paths.verb(ready.id, 'tra-ket-qua')}"`));
    assert.ok(page.text.includes(refused.code));
    for (const other of [waiting, elsewhere]) assert.ok(!page.text.includes(other.code));
    const found = await client.get(`${paths.returnMany}?q=den+nhan`);
    assert.ok(found.text.includes(ready.code) && !found.text.includes(refused.code));
    const none = await client.get(`${paths.returnMany}?q=khong+ai`);
    assert.ok(none.text.includes(`${paths.register}?q=khong+ai`));
    assert.equal((await (await app.as('lanhdao.lamson')).get(paths.returnMany)).status, 403);
  }));
