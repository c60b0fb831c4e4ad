import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, importText, type NationalLine, nationalLine } from '#modules/dossiers/import/testing.ts';
import { liveStage } from '#test/live-stage.ts';
import { type Visitor, visit } from './visitor.ts';

/** Takes two dossiers of another system in; sent again with other dates, they are corrected. */
async function takeIn(second: NationalLine): Promise<void> {
  const stage = await liveStage();
  const text = csvOf([nationalLine(1), nationalLine(2, second)]);
  await stage.system((context) => importText({ context: () => context }, text));
}

async function codesOn({ page }: Visitor): Promise<string[]> {
  const text = await page.locator('main table').last().innerText();
  return [...new Set(text.match(/H99\.7-260302-\d{4}/g))].toSorted();
}

test('a quarter: a figure opens its dossiers, the period is closed, a correction afterwards stands in the ledger', async () => {
  await takeIn({});
  const leader = await visit({ userName: 'lanhdao.lamson' });
  const { page, press } = leader;
  await leader.go('/bao-cao/ii-06a?ky=legal-q1&nam=2026');
  await press(
    /^2 – Số lượng hồ sơ đã giải quyết, Trước hạn|^2 – Số lượng hồ sơ đã giải quyết, Đúng hạn, Tổng số/,
  );
  assert.deepEqual(await codesOn(leader), ['H99.7-260302-0001', 'H99.7-260302-0002']);
  await page.goBack();
  await press('Lập báo cáo');
  await press('Lập báo cáo');
  await press('Chốt và gửi');
  await page.getByLabel('Số, ký hiệu văn bản').fill('12/BC-UBND');
  await page.getByLabel('Chức vụ người ký').fill('Chủ tịch');
  await press('Chốt số liệu và gửi');
  await press('Kiểm tra toàn vẹn');
  assert.match(await page.locator('main').innerText(), /tất cả khớp với bản đã chốt/);
  await page.goBack();

  await takeIn({ NgayKetThucXuLy: '20260305100000', NgayTra: '20260305153000' });
  await press('Đối chiếu với hồ sơ hiện nay');
  const said = await page.locator('main').innerText();
  assert.match(said, /số liệu đã chốt nay tính ra khác/);
  assert.match(said, /Cập nhật theo tệp nhập từ hệ thống khác/);
  await press('Hồ sơ đã giải quyết quá hạn');
  assert.match(await page.locator('main').innerText(), /H99\.7-260302-0002/);
  await leader.leave();
});
