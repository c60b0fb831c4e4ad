import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './visitor.ts';

test('the catalogue is searched without diacritics, and an internal process of its own is set', async () => {
  const { page, go, press, leave } = await visit({ userName: 'quantri.tinh' });
  await go('/thu-tuc');
  await page.getByLabel('Tên hoặc mã thủ tục').fill('dang ky tam tru');
  const found = page.getByRole('link', { name: '1.004194' });
  await page
    .getByRole('row')
    .nth(3)
    .waitFor({ state: 'detached' })
    .catch(() => {});
  await found.click();
  await page.waitForURL('**/thu-tuc/1.004194');
  await go('/thu-tuc/1.004194/quy-trinh/sua');
  await page.getByLabel('Số, ký hiệu quyết định phê duyệt').fill('12/QĐ-UBND');
  await page.getByLabel('Áp dụng từ ngày').fill('01/11/2026');
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
  await page.getByLabel('Tên ngày').fill('Nghỉ bù Tết Dương lịch');
  await page.getByLabel('Căn cứ').fill('Thông báo 99/TB-VPCP');
  await press(/^(Thêm|Lưu)/);
  assert.ok(await page.getByText('Nghỉ bù Tết Dương lịch').first().isVisible());
  await go('/can-bo/them');
  await page.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await page.getByLabel(/^Họ tên|^Họ và tên/).fill('Kha Thị Mới');
  await page.getByLabel('Chức vụ').fill('Công chức');
  await page
    .getByLabel(/^Đơn vị/)
    .selectOption({ label: 'Trung tâm PVHCC phường Lam Sơn' })
    .catch(() => {});
  await press('Tạo tài khoản');
  await leave();
});
