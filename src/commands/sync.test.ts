import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiveByPage } from '#modules/dossiers/receive/testing.ts';
import { makeTestPortal } from '#modules/national-sync/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { syncCommand } from './sync.ts';
import { runCommand } from './verb/command.testing.ts';

const ADMIN = ['--as', 'quantri.tinh'];

function run(app: TestApp, ...args: string[]) {
  return runCommand(app, syncCommand, args);
}

test('what is due is sent without a server; what the portal refuses is seen, left out and sent again', async () => {
  const portal = await makeTestPortal();
  await portal.start();
  try {
    await withApp(async (plain) => {
      assert.match((await run(plain, 'send', ...ADMIN)).text, /bỏ --as/);
      assert.match((await run(plain, 'send')).text, /Chưa kết nối Cổng quốc gia/);
      const app = plain.configured({ nationalPortal: portal.settings });
      assert.match((await run(app, 'send')).text, /^Đã thử gửi 0 bản tin/);
      await receiveByPage(app, { 'owner.fullName': 'Lò Thị Mẩy' });
      await receiveByPage(app, { 'owner.fullName': 'Vừ A Từ Chối' });
      const sent = await run(app, 'send');
      assert.equal(sent.code, 1);
      assert.match(sent.text, /còn chờ 1/);
      const waiting = await run(app, 'list', '--state', 'waiting');
      assert.match(waiting.text, /Tiếp nhận hồ sơ.*Chờ gửi.*Cổng không nhận \(12/);
      const { messages } = (await run(app, 'list', '--state', 'waiting', '--format', 'json')).json<{
        messages: { id: string }[];
      }>();
      const id = messages[0]?.id ?? '';
      assert.match((await run(app, 'cancel', id)).text, /thêm --as/);
      assert.match((await run(app, 'cancel', id, ...ADMIN)).text, /Đã bỏ qua/);
      assert.match((await run(app, 'retry', id, ...ADMIN)).text, /Đã xếp lại để gửi/);
      assert.match((await run(app, 'retry', id, ...ADMIN)).text, /\S/);
      assert.match((await run(app, 'list', '--state', 'sent')).text, /Đã gửi/);
    });
  } finally {
    await portal.remove();
  }
});
