import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { liveStage } from '#test/live-stage.ts';
import { visit } from './visitor.ts';

test('the catalogue is searched without diacritics, and an internal process of its own is set', async () => {
  const { page, go, press, leave } = await visit({ userName: 'quantri.tinh' });
  await go('/thu-tuc');
  await page.getByLabel('Tên hoặc mã thủ tục').fill('dang ky tam tru');
  // The list of 135 is loaded anew while typing; then only a few are left.
  await page.getByText(/trong \d thủ tục/).waitFor();
  await page.getByRole('link', { name: '1.004194' }).click();
  await page.waitForURL('**/thu-tuc/1.004194', { waitUntil: 'domcontentloaded' });
  await go('/thu-tuc/1.004194/quy-trinh/sua');
  await page.getByLabel('Số, ký hiệu quyết định phê duyệt').fill('12/QĐ-UBND');
  await page.getByLabel('Áp dụng từ ngày').fill('20/10/2026');
  await page.getByLabel('Tên bước 2').fill('Phân công trong buổi');
  await press('Lưu quy trình');
  assert.ok(await page.getByText('12/QĐ-UBND').first().isVisible());
  assert.ok(await page.getByText('Phân công trong buổi').first().isVisible());
  await leave();
});

test('a holiday and an officer are added', async () => {
  const { page, go, press, leave } = await visit({ userName: 'quantri.tinh' });
  await go('/lich-lam-viec/them');
  await page.getByLabel('Ngày', { exact: true }).fill('04/01/2027');
  await page.getByLabel('Nghỉ bù', { exact: true }).check();
  await page.getByLabel('Tên ngày').fill('Nghỉ bù Tết Dương lịch');
  await page.getByLabel('Căn cứ').fill('Thông báo 99/TB-VPCP');
  await press(/^(Thêm|Lưu)/);
  assert.ok(await page.getByText('Nghỉ bù Tết Dương lịch').first().isVisible());
  await go('/can-bo/them');
  await page.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await page.getByLabel('Họ và tên').fill('Kha Thị Mới');
  await page.getByLabel('Chức vụ').fill('Công chức');
  await page.getByLabel('Đơn vị công tác').selectOption(await unitId('H99.7.1'));
  await page.getByLabel('Vai trò tại đơn vị này').selectOption('receptionist');
  await press('Tạo tài khoản');
  assert.ok(await page.getByText('nguoi.moi').first().isVisible());
  await go('/can-bo?tim=kha%20thi%20moi');
  assert.ok(await page.getByRole('link', { name: 'Kha Thị Mới' }).isVisible());
  await leave();
});

async function unitId(code: string): Promise<string> {
  const stage = await liveStage();
  return (await stage.system((context) => findUnitByCode(context, code)))?.id ?? '';
}
