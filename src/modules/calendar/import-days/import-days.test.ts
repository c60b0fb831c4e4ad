import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { calendarOf, isWorkingDay } from '../index.ts';
import { historyOfYear, ROLE_ACCOUNTS } from '../testing.ts';

const PATH = '/lich-lam-viec/nhap';
const CSV = `Ngày;Loại;Tên;Căn cứ
01/01/2031;nghỉ lễ;Tết Dương lịch;BLLĐ 2019 điều 112
22/01/2031;nghỉ lễ;Tết Âm lịch Tân Hợi;CV 1/VPCP-KGVX
25/01/2031;làm bù;Làm bù Tết;CV 1/VPCP-KGVX`;
const FAULTY = `${CSV}
31/02/2031;nghỉ lễ;Không có;CV 1/VPCP-KGVX
01/01/2031;nghỉ lễ;Lặp lại;CV 1/VPCP-KGVX`;

const isWorked = async (context: Parameters<typeof calendarOf>[0], date: string) =>
  isWorkingDay(await calendarOf(context), Temporal.PlainDate.from(date));

test('a preview shows what would be added and saves nothing', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const page = await province.post(PATH, { csv: CSV, intent: 'preview' });
    assert.equal(page.status, 200);
    assert.match(page.text, /3 ngày thêm mới, 0 ngày thay đổi, 0 ngày đã có/);
    assert.match(page.text, /Tết Âm lịch Tân Hợi/);
    assert.equal(await isWorked(app.context(), '2031-01-01'), true);
    assert.deepEqual(await historyOfYear(app.context(), 2031), []);
  }));

test('a year is imported once; the same file again changes nothing', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    for (let sending = 0; sending < 2; sending += 1) {
      const answer = await province.post(PATH, { csv: CSV });
      assert.equal(answer.status, 303);
      assert.equal(answer.location, '/lich-lam-viec/2031');
    }
    assert.equal(await isWorked(app.context(), '2031-01-22'), false);
    assert.equal(await isWorked(app.context(), '2031-01-25'), true);
    const history = await historyOfYear(app.context(), 2031);
    assert.equal(history.length, 1);
    assert.equal(history[0]?.type, 'calendarYear.imported');
    assert.deepEqual((history[0]?.data as { changed: unknown[] } | undefined)?.changed, []);
    const preview = await province.post(PATH, { csv: CSV, intent: 'preview' });
    assert.match(preview.text, /Lịch đã có đủ các ngày này/);
  }));

test('a date that says something else is changed, and the preview says what stood there', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    const csv = '2022-02-01,nghỉ lễ,Mùng một Tết,CV 245/VPCP-KGVX';
    const preview = await province.post(PATH, { csv, intent: 'preview' });
    assert.match(preview.text, /0 ngày thêm mới, 1 ngày thay đổi/);
    assert.match(preview.text, /Đang ghi: .*Tết Âm lịch Nhâm Dần .*chưa kiểm chứng/);
    await province.post(PATH, { csv });
    assert.match((await province.get('/lich-lam-viec/2022?kiemChung=roi')).text, /Mùng một Tết/);
  }));

test('with one faulty line nothing is taken; each is told with its number and reason', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    // An empty first line must not make the numbers of preview and deed differ.
    for (const fields of [{ csv: `\n${FAULTY}`, intent: 'preview' }, { csv: `\n${FAULTY}` }]) {
      const page = await province.post(PATH, fields);
      assert.equal(page.status, 'intent' in fields ? 200 : 422);
      assert.match(page.text, /Dòng 5: “31\/02\/2031” không phải là ngày/);
      assert.match(page.text, /Dòng 6: ngày 01\/01\/2031 đã có ở dòng trên/);
      assert.match(page.text, /<code>31\/02\/2031;nghỉ lễ;Không có;CV 1\/VPCP-KGVX<\/code>/);
      assert.match(page.text, /<textarea[^>]*>Ngày;Loại/);
    }
    assert.equal(await isWorked(app.context(), '2031-01-01'), true);
    assert.deepEqual(await historyOfYear(app.context(), 2031), []);
  }));

test('nothing, or only a heading, is no import', () =>
  withApp(async (app) => {
    const province = await app.as(ROLE_ACCOUNTS.provinceAdministrator);
    for (const csv of ['', '   ', 'Ngày;Loại;Tên;Căn cứ']) {
      const page = await province.post(PATH, { csv });
      assert.equal(page.status, 422, csv);
      assert.match(page.text, /Dán ít nhất một dòng/, csv);
    }
    const long = await province.post(PATH, { csv: 'x'.repeat(60_000) });
    assert.match(long.text, /Dài quá 50000 ký tự/);
  }));

test('nobody but the province imports', () =>
  withApp(async (app) => {
    for (const [role, userName] of Object.entries(ROLE_ACCOUNTS)) {
      if (role === 'provinceAdministrator') continue;
      const officer = await app.as(userName);
      assert.equal((await officer.get(PATH)).status, 403, role);
      assert.equal((await officer.post(PATH, { csv: CSV })).status, 403, role);
      assert.equal((await officer.post(PATH, { csv: CSV, intent: 'preview' })).status, 403, role);
    }
  }));
