import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAppraising } from '#modules/dossiers/request-supplement/testing.ts';
import { liveStage } from '#test/live-stage.ts';
import { keyboardOf } from './keyboard.ts';
import { type Visitor, visit } from './visitor.ts';

/** Presses Enter at what has the focus and looks at the page to which it leads. */
async function enter({ page, look }: Visitor): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await look();
}

test('a supplement and a payment, asked for and taken in, by keyboard alone', async () => {
  const stage = await liveStage();
  const id = await stage.system((context) => makeAppraising({ context: () => context }));
  const officer = await visit({ userName: 'chuyenvien.lamson' });
  const clerk = await visit({ userName: 'tiepnhan.lamson' });
  const asks = keyboardOf(officer.page);
  const takes = keyboardOf(clerk.page);

  await officer.go(`/ho-so/${id}`);
  await asks.tabTo('Yêu cầu bổ sung');
  await enter(officer);
  await asks.tabTo('requested');
  await asks.type('Giấy chứng sinh (bản chính)');
  await asks.tabTo('reasonCode');
  await asks.press('ArrowDown');
  await asks.tabTo('reasonText');
  await asks.type('Bản đã nộp bị mờ số, cần nộp bản rõ.');
  await asks.tabTo('Yêu cầu bổ sung');
  await enter(officer);
  assert.match(await officer.page.locator('main').innerText(), /Chờ bổ sung/);

  await clerk.go(`/ho-so/${id}`);
  await takes.tabTo('Tiếp nhận bổ sung');
  await enter(clerk);
  await takes.tabTo('supplied.1.taken');
  await takes.press('Space');
  await takes.tabTo('Tiếp nhận bổ sung');
  await enter(clerk);

  await officer.go(`/ho-so/${id}`);
  await asks.tabTo('Yêu cầu nghĩa vụ tài chính');
  await enter(officer);
  await asks.tabTo('amountVnd');
  await asks.type('250000');
  await asks.tabTo('reasonText');
  await asks.type('Thông báo nộp tiền số 12/TB của cơ quan thuế.');
  await asks.tabTo('Yêu cầu nghĩa vụ tài chính');
  await enter(officer);

  await clerk.go(`/ho-so/${id}`);
  await takes.tabTo('Xác nhận đã nộp');
  await enter(clerk);
  await takes.tabTo('receiptNumber');
  await takes.type('BL 0071');
  await takes.tabTo('Xác nhận đã nộp');
  await enter(clerk);
  assert.match(await clerk.page.locator('main').innerText(), /Đang thẩm định/);
  for (const visitor of [officer, clerk]) await visitor.leave();
});
