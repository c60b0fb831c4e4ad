import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { ROLE_ACCOUNTS } from '../testing.ts';

test('every role reads the calendar; only the province may change it', () =>
  withApp(async (app) => {
    for (const [role, userName] of Object.entries(ROLE_ACCOUNTS)) {
      const page = await (await app.as(userName)).get('/lich-lam-viec/2026');
      assert.equal(page.status, 200, role);
      assert.match(page.text, /Tết Âm lịch/, role);
      assert.equal(page.text.includes('/lich-lam-viec/nhap'), role === 'provinceAdministrator', role);
      assert.equal(page.text.includes('/xoa"'), role === 'provinceAdministrator', role);
    }
  }));

test('the menu leads to the year of today', () =>
  withApp(async (app) => {
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    assert.equal((await auditor.get('/lich-lam-viec')).location, '/lich-lam-viec/2026');
    assert.match(
      (await auditor.get('/lich-lam-viec/2026')).text,
      /href="\/lich-lam-viec" aria-current="page"/,
    );
    const later = await app.at('2027-01-04T08:00:00+07:00').as(ROLE_ACCOUNTS.auditor);
    assert.equal((await later.get('/lich-lam-viec')).location, '/lich-lam-viec/2027');
  }));

test('a month says how many days are worked, and why a day is not', () =>
  withApp(async (app) => {
    const { text } = await (await app.as(ROLE_ACCOUNTS.leader)).get('/lich-lam-viec/2026');
    // February 2026 has 20 weekdays; Tết takes Monday 16 to Friday 20.
    assert.match(text, /Tháng 2<\/strong>[\s\S]{0,80}?15 ngày làm việc/);
    assert.match(text, /Nghỉ hoán đổi/);
    assert.match(text, /id="ngay-2026-08-22">Thứ Bảy, 22\/08\/2026/);
  }));

test('the list is filtered by kind and by what is not yet verified', () =>
  withApp(async (app) => {
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    const swaps = (await auditor.get('/lich-lam-viec/2026?loai=makeUpWorkday')).text;
    assert.match(swaps, /id="ngay-2026-08-22"/);
    assert.doesNotMatch(swaps, /id="ngay-2026-02-17"/);
    assert.match((await auditor.get('/lich-lam-viec/2022?kiemChung=chua')).text, /Chưa kiểm chứng<\/span>/);
    assert.match((await auditor.get('/lich-lam-viec/2022?kiemChung=roi')).text, /Không có ngày nào phù hợp/);
  }));

test('a year without entries warns that its holidays are not counted', () =>
  withApp(async (app) => {
    const page = await (await app.as(ROLE_ACCOUNTS.receptionist)).get('/lich-lam-viec/2031');
    assert.equal(page.status, 200);
    assert.match(page.text, /Chưa nhập lịch năm 2031/);
  }));

test('who is not signed in is led to the sign-in; a year that is none is not found', () =>
  withApp(async (app) => {
    assert.match((await app.anonymous.get('/lich-lam-viec/2026')).location ?? '', /^\/dang-nhap/);
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    for (const year of ['1999', '2100', 'abc', '2026.5'])
      assert.equal((await auditor.get(`/lich-lam-viec/${year}`)).status, 404, year);
  }));

test('the interface gives the year with its counts', () =>
  withApp(async (app) => {
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    const year = (await auditor.api('GET', '/api/calendar/2026')).json<{
      workingDays: number;
      months: { month: number; workingDays: number }[];
      days: { date: string; kind: string }[];
    }>();
    assert.equal(year.months[1]?.workingDays, 15);
    assert.equal(
      year.workingDays,
      year.months.reduce((sum, month) => sum + month.workingDays, 0),
    );
    assert.ok(year.days.some((day) => day.date === '2026-08-22' && day.kind === 'makeUpWorkday'));
    assert.equal((await auditor.api('GET', '/api/calendar/1800')).status, 404);
    assert.equal((await auditor.api('GET', '/api/calendar/tet')).status, 422);
    assert.equal((await app.anonymous.api('GET', '/api/calendar/2026')).status, 401);
  }));
