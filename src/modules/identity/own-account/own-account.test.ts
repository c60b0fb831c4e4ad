import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { officerNamed } from '../testing.ts';

test('the page shows roles, units and sessions; another session is ended from it', () =>
  withApp(async (app) => {
    const here = await app.as('lanhdao.bendo');
    const there = await app.as('lanhdao.bendo');
    const page = await here.get('/tai-khoan');
    for (const text of ['Đặng Văn Thuận', 'Lãnh đạo', 'Văn thư', 'Ủy ban nhân dân xã Bến Đò', 'Phiên này'])
      assert.ok(page.text.includes(text), text);
    const action = /action="(\/tai-khoan\/phien\/[0-9a-f-]{36}\/ket-thuc)"/.exec(page.text)?.[1] ?? '';
    assert.equal((await here.post(action)).location, '/tai-khoan');
    assert.equal((await there.get('/tai-khoan')).status, 303);
    assert.equal((await here.get('/tai-khoan')).status, 200);
    assert.equal((await here.post(action)).status, 404, 'it has ended');
  }));

test('nobody ends the session of somebody else', () =>
  withApp(async (app) => {
    const victim = await app.as('quantri.tinh');
    const { id } = await officerNamed(app.context(), 'quantri.tinh');
    const session = await app
      .context()
      .db.selectFrom('identity.session')
      .select('id')
      .where('officer_id', '=', id)
      .orderBy('started_at', 'desc')
      .executeTakeFirstOrThrow();
    assert.equal(
      (await (await app.as('lanhdao.bendo')).post(`/tai-khoan/phien/${session.id}/ket-thuc`)).status,
      404,
    );
    assert.equal((await victim.get('/tai-khoan')).status, 200);
  }));

test('all other sessions end at once', () =>
  withApp(async (app) => {
    const [here, one, two] = [
      await app.as('kiemtra.tinh'),
      await app.as('kiemtra.tinh'),
      await app.as('kiemtra.tinh'),
    ];
    assert.equal((await here.post('/tai-khoan/phien/ket-thuc-khac')).location, '/tai-khoan');
    assert.equal((await one.get('/tai-khoan')).status, 303);
    assert.equal((await two.get('/tai-khoan')).status, 303);
    assert.equal((await here.get('/tai-khoan')).status, 200);
  }));
