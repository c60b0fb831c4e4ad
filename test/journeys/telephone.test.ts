import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { liveStage } from '#test/live-stage.ts';
import { DEMO_PASSWORD } from '../../src/demo/officers.ts';
import { visit } from './visitor.ts';

test('on a telephone a leader signs in, opens what waits and reaches every action', async () => {
  const stage = await liveStage();
  const { code } = await stage.system((context) =>
    makeDossier(context, { state: 'awaitingApproval', ownerName: 'Ma Thị Gọi' }),
  );
  const { page, go, press, leave } = await visit({ width: 390 });
  await go('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill('lanhdao.lamson');
  await page.getByLabel('Mật khẩu').fill('không phải mật khẩu');
  await press('Đăng nhập');
  assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), 'lanhdao.lamson');
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD);
  await press('Đăng nhập');
  await page.waitForURL('**/viec-cua-toi', { waitUntil: 'domcontentloaded' });
  await press(code);
  for (const name of ['Phê duyệt', 'Chuyển lại để làm rõ', 'Từ chối giải quyết']) {
    const action = page.locator('main').getByRole('link', { name, exact: true });
    const box = await action.boundingBox();
    assert.ok(
      box && box.x >= 0 && box.x + box.width <= 390 && box.height >= 44,
      `${name}: ${JSON.stringify(box)}`,
    );
  }
  await press('Chuyển lại để làm rõ');
  await go('/phe-duyet');
  await go('/ho-so');
  await go('/tong-quan');
  await leave();
  const counter = await visit({ userName: 'tiepnhan.lamson', width: 390 });
  await counter.go('/tiep-nhan/1.001193');
  await counter.go('/tra-ket-qua');
  await counter.leave();
});
