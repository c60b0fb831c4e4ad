import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BIRTH, OWNER, PDF, PNG } from '#modules/dossiers/receive/testing.ts';
import { focused, keyboardOf } from './keyboard.ts';
import { visit } from './visitor.ts';

/** More keys than this, beside the letters themselves, and a dossier takes longer than a minute. */
const MOST_KEYS = 60;

test('a dossier is received by keyboard alone', async () => {
  const { page, go, look, leave } = await visit({ userName: 'tiepnhan.lamson' });
  await go('/tiep-nhan');
  const keys = keyboardOf(page);
  await keys.type('dang ky khai sinh');
  await page.locator(`[data-typeahead-item][href$="/${BIRTH}"]`).waitFor();
  while (!(await focused(page)).startsWith('Thủ tục đăng ký khai sinh')) await keys.press('ArrowDown');
  await keys.press('Enter');
  await page.waitForURL(`**/tiep-nhan/${BIRTH}`, { waitUntil: 'domcontentloaded' });
  await keys.tabTo('owner.identityNumber');
  await keys.type(OWNER.identityNumber);
  await keys.tabTo('owner.fullName');
  await keys.type(OWNER.fullName);
  await keys.tabTo('owner.address');
  await keys.type(OWNER.address);
  await keys.tabTo('Tiếp nhận và in giấy hẹn');
  await keys.press('Enter');
  await page.waitForURL('**/da-tiep-nhan', { waitUntil: 'domcontentloaded' });
  await look();
  await keys.tabTo('In giấy tiếp nhận và hẹn trả');
  assert.ok(keys.count() <= MOST_KEYS, `${keys.count()} keys`);
  await leave();
});

test('the card reader types the number and Enter: the person is found', async () => {
  const { page, go, leave } = await visit({ userName: 'tiepnhan.lamson' });
  await go(`/tiep-nhan/${BIRTH}`);
  const owner = page.locator('.person-fields').first();
  await owner.getByLabel('Số', { exact: true }).fill(OWNER.identityNumber);
  await page.keyboard.press('Enter');
  await owner.getByRole('status').waitFor();
  assert.match(
    (await owner.getByRole('status').textContent()) ?? '',
    /Đã có trong hệ thống|Chưa có trong hệ thống/,
  );
  assert.equal(await owner.getByLabel('Số', { exact: true }).inputValue(), OWNER.identityNumber);
  await leave();
});

for (const javaScript of [true, false]) {
  test(`wrong input at the counter: nothing is lost, then it is corrected, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const { page, go, press, leave } = await visit({ userName: 'tiepnhan.lamson', javaScript });
    await go(`/tiep-nhan/${BIRTH}`);
    const owner = page.locator('.person-fields').first();
    const number = owner.getByLabel('Số', { exact: true });
    await number.fill('99908500');
    await owner.getByLabel('Họ tên').fill('Nông Thị Sửa');
    await owner.getByLabel('Ngày sinh').fill('30/02/1985');
    await page.getByLabel('Giấy chứng sinh', { exact: true }).uncheck();
    const scan = page.getByLabel(/Bản quét.*Tờ khai đăng ký khai sinh/);
    await scan.setInputFiles({ name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: PDF });
    await press('Tiếp nhận và in giấy hẹn');
    const summary = page.locator('.govuk-error-summary');
    assert.equal(await summary.getByRole('link').count(), 2);
    await summary.getByRole('link', { name: 'Số định danh cá nhân gồm đúng 12 chữ số' }).click();
    if (javaScript) assert.ok((await focused(page)) === 'owner.identityNumber');
    assert.equal(await owner.getByLabel('Họ tên').inputValue(), 'Nông Thị Sửa');
    assert.equal(await owner.getByLabel('Ngày sinh').inputValue(), '30/02/1985');
    assert.ok(await page.getByText('to-khai.pdf').isVisible());
    await number.fill(javaScript ? '999085004321' : '999085004322');
    await owner.getByLabel('Ngày sinh').fill('28/02/1985');
    await scan.setInputFiles({ name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: PNG });
    await press('Tiếp nhận và in giấy hẹn');
    assert.match(await summary.innerText(), /to-khai\.pdf/);
    await press('Tiếp nhận và in giấy hẹn');
    assert.match(await summary.innerText(), /Thiếu giấy tờ bắt buộc: Giấy chứng sinh/);
    await page.getByLabel('Giấy chứng sinh', { exact: true }).check();
    await press('Tiếp nhận và in giấy hẹn');
    await press('Mở hồ sơ');
    assert.ok(await page.getByText('Nông Thị Sửa').first().isVisible());
    assert.equal((await page.getByRole('link', { name: /Mở tệp|to-khai|Xem/ }).count()) > 0, true);
    await leave();
  });
}
