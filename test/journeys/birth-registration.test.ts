import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BIRTH, OWNER, PDF } from '#modules/dossiers/receive/testing.ts';
import { type Visitor, visit } from './visitor.ts';

const STEPS = [
  ['Trả kết quả', 'Đoàn Thị Thu Hằng'],
  ['Ký, vào sổ kết quả', 'Lê Thị Mai Phương'],
  ['Phê duyệt', 'Trần Quốc Hưng'],
  ['Trình lãnh đạo', 'Nguyễn Văn Khởi'],
  ['Ghi kết quả thẩm định', 'Nguyễn Văn Khởi'],
  ['Phân công thụ lý', 'Trần Quốc Hưng'],
  ['Chuyển cơ quan giải quyết', 'Đoàn Thị Thu Hằng'],
  ['Tiếp nhận hồ sơ', 'Đoàn Thị Thu Hằng'],
];

for (const javaScript of [true, false]) {
  test(`a birth is registered, from the counter to the returned result, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const counter = await visit({ userName: 'tiepnhan.lamson', javaScript });
    const code = await receive(counter, javaScript);
    await printSlip(counter);
    await counter.press('Chuyển giải quyết');
    await counter.page.getByLabel('Ghi chú cho cơ quan giải quyết').fill('Kèm bản chính giấy chứng sinh');
    await counter.press('Chuyển giải quyết');

    const leader = await visit({ userName: 'lanhdao.lamson', javaScript });
    await openFromMyWork(leader, code);
    await leader.press('Phân công');
    await leader.page
      .getByLabel('Công chức thụ lý')
      .selectOption({ label: await loadOf(leader, 'Nguyễn Văn Khởi') });
    await leader.press('Phân công');

    const officer = await visit({ userName: 'chuyenvien.lamson', javaScript });
    await openFromMyWork(officer, code);
    await officer.press('Ghi kết quả thẩm định');
    await officer.page.getByLabel('Đủ điều kiện, đề nghị giải quyết', { exact: true }).check();
    await officer.page.getByLabel('Kết quả thẩm định').fill('Giấy chứng sinh hợp lệ, cha mẹ đã kết hôn.');
    await officer.press('Ghi kết quả thẩm định');
    await officer.press('Trình lãnh đạo');
    await officer.press('Trình lãnh đạo');

    await openFromMyWork(leader, code);
    await leader.press('Phê duyệt');
    await leader.press('Phê duyệt');

    const clerk = await visit({ userName: 'vanthu.lamson', javaScript });
    await openFromMyWork(clerk, code);
    await clerk.press('Ký, vào sổ kết quả');
    await clerk.page.getByLabel('Số, ký hiệu kết quả').fill('15/2026');
    await clerk.page
      .getByLabel('Tệp kết quả đã ký')
      .setInputFiles({ name: 'giay-khai-sinh.pdf', mimeType: 'application/pdf', buffer: PDF });
    await clerk.press('Ký, vào sổ kết quả');

    await openFromMyWork(counter, code);
    await counter.press('Trả kết quả');
    await counter.page.getByLabel('Giấy tờ đã đối chiếu').fill('Giấy tiếp nhận và hẹn trả, CCCD');
    await counter.press('Trả kết quả');
    await counter.press('Xem đầy đủ');
    await assertHistory(counter);
    for (const visitor of [counter, leader, officer, clerk]) await visitor.leave();
  });
}

/** Finds the procedure, fills the form in, receives; answers the dossier's code. */
async function receive({ page, go, press, look }: Visitor, javaScript: boolean): Promise<string> {
  await go('/tiep-nhan');
  await page.getByLabel('Tên hoặc mã thủ tục').fill('dang ky khai sinh');
  if (javaScript) {
    await page.locator(`[data-typeahead-item][href$="/${BIRTH}"]`).click();
    await page.waitForURL(`**/tiep-nhan/${BIRTH}`, { waitUntil: 'domcontentloaded' });
    await look();
  } else {
    await press('Tìm thủ tục');
    await press(/Thủ tục đăng ký khai sinh 1\.001193/);
  }
  const owner = page.locator('.person-fields').first();
  await owner.getByLabel('Số', { exact: true }).fill(OWNER.identityNumber);
  await owner.getByLabel('Họ tên').fill(OWNER.fullName);
  await owner.getByLabel('Địa chỉ').fill(OWNER.address);
  await press('Tiếp nhận và in giấy hẹn');
  const code = (await page.locator('.received-code').textContent()) ?? '';
  assert.match(code, /H99\.7\.1-261020-\d{4}/);
  return /H99[\d.]+-\d{6}-\d{4,7}/.exec(code)?.[0] ?? '';
}

async function printSlip({ page }: Visitor): Promise<void> {
  const href = await page.getByRole('link', { name: 'In giấy tiếp nhận và hẹn trả' }).getAttribute('href');
  const slip = await page.request.get(new URL(href ?? '', page.url()).href);
  assert.equal(slip.headers()['content-type'], 'application/pdf');
  assert.equal((await slip.body()).subarray(0, 5).toString(), '%PDF-');
}

/** The way to a dossier that is this person's turn. */
async function openFromMyWork({ page, go, press }: Visitor, code: string): Promise<void> {
  await go('/viec-cua-toi');
  assert.ok(
    await page.getByRole('link', { name: code }).count(),
    `${code} is not among the work of ${page.url()}`,
  );
  await press(code);
}

/** The officer's line in the list, with the number of dossiers he has. */
async function loadOf({ page }: Visitor, name: string): Promise<string> {
  const options = await page.getByLabel('Công chức thụ lý').locator('option').allTextContents();
  return options.find((option) => option.startsWith(name)) ?? name;
}

async function assertHistory({ page }: Visitor): Promise<void> {
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  let from = 0;
  for (const [what = '', who = ''] of STEPS) {
    const at = text.indexOf(what, from);
    assert.ok(at >= from, `${what} is not told in its place: ${text}`);
    assert.ok(text.slice(at, at + 200).includes(who), `${what} is not said to be by ${who}`);
    from = at + what.length;
  }
}
