import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notify } from '#modules/notices/index.ts';
import { MAIL_SETTINGS, makeOrder } from '#modules/notices/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { newId } from '#platform/context.ts';
import { liveStage } from '#test/live-stage.ts';
import { visit } from './visitor.ts';

test('a notice that need not go out is cancelled, and sent again after all, on a telephone too', async () => {
  const stage = await liveStage();
  await stage.system(async (context) => {
    const unit = await findUnitByCode(context, 'H99.7.1');
    const config = { ...context.config, ...MAIL_SETTINGS };
    const subjectId = newId(context);
    const order = makeOrder(subjectId, unit?.id ?? '', 'nguoi.dan@example.vn');
    await notify({ ...context, config }, order);
  });
  for (const width of [1280, 390]) {
    const { page, go, press, leave } = await visit({ userName: 'tiepnhan.lamson', width });
    await go('/thong-bao');
    await press('Không gửi nữa');
    await press('Không gửi nữa');
    assert.ok(await page.getByText('Thông báo sẽ không được gửi nữa.').isVisible());
    await press('Gửi lại');
    await press('Gửi lại');
    assert.ok(await page.getByText('Chờ gửi', { exact: true }).last().isVisible());
    await leave();
  }
});
