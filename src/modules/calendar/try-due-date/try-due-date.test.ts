import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { ROLE_ACCOUNTS } from '../testing.ts';

const PAGE = '/lich-lam-viec/tinh-han';
const ask = (question: Record<string, string>) => `${PAGE}?${new URLSearchParams(question)}`;
const TET = { ngay: '13/02/2026', gio: '15:30', so: '3', tinhTheo: 'working_day' };

test('the page starts with now and explains what it counts', () =>
  withApp(async (app) => {
    const receptionist = await app.as(ROLE_ACCOUNTS.receptionist);
    assert.match((await receptionist.get(PAGE)).text, /value="20\/10\/2026"/);
    const { text } = await receptionist.get(ask(TET));
    assert.match(text, /17:00 Thứ Năm, 26\/02\/2026/);
    assert.match(text, /Nhận từ 15:00 trở đi: ngày tiếp nhận là Thứ Hai, 23\/02\/2026/);
    assert.match(text, /Thứ Ba, 17\/02\/2026: Nghỉ lễ, tết/);
    assert.match((await receptionist.get(ask({ ...TET, gio: '10:00' }))).text, /17:00 Thứ Tư, 25\/02\/2026/);
  }));

test('a count into a year that is not entered warns', () =>
  withApp(async (app) => {
    const leader = await app.as(ROLE_ACCOUNTS.leader);
    const { text } = await leader.get(
      ask({ ngay: '25/12/2031', gio: '09:00', so: '10', tinhTheo: 'working_day' }),
    );
    assert.match(text, /Chưa nhập lịch năm 2031[\s\S]*Chưa nhập lịch năm 2032/);
  }));

test('a question that makes no sense is answered at its fields, the rest kept', () =>
  withApp(async (app) => {
    const leader = await app.as(ROLE_ACCOUNTS.leader);
    const faults: readonly (readonly [Record<string, string>, string])[] = [
      [{ ngay: '30/02/2026' }, 'ngay'],
      [{ ngay: '' }, 'ngay'],
      [{ gio: '25:00' }, 'gio'],
      [{ gio: '24:00' }, 'gio'],
      [{ so: '0' }, 'so'],
      [{ so: '1,5' }, 'so'],
      [{ so: 'ba' }, 'so'],
      [{ so: '' }, 'so'],
      [{ tinhTheo: 'week' }, 'tinhTheo'],
    ];
    for (const [fields, field] of faults) {
      const page = await leader.get(ask({ ...TET, ...fields }));
      assert.equal(page.status, 200);
      assert.match(page.text, new RegExp(`id="${field}-error"`), JSON.stringify(fields));
      assert.doesNotMatch(page.text, /due-result/);
    }
    assert.match((await leader.get(ask({ ...TET, so: '1,5', tinhTheo: 'working_hour' }))).text, /due-result/);
    assert.match((await leader.get(ask({ ...TET, donVi: 'x' }))).text, /Chưa rõ đơn vị nào/);
  }));

test('the interface answers with the due date and what lay on the way', () =>
  withApp(async (app) => {
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    const path = '/api/calendar/due-date?receivedAt=2026-08-28T16:00:00%2B07:00&value=2&unit=working_day';
    const due = (await auditor.api('GET', path)).json<{
      dueAt: string;
      effectiveReceiptDate: string;
      days: unknown[];
    }>();
    assert.equal(due.dueAt, '2026-09-07T10:00:00Z');
    assert.equal(due.effectiveReceiptDate, '2026-09-03');
    assert.equal(due.days.length > 0, true);
    const campaign = await auditor.api(
      'GET',
      '/api/calendar/due-date?receivedAt=2026-08-28T16:00:00%2B07:00&unit=none',
    );
    assert.equal(campaign.json().dueAt, null);
  }));

test('the interface refuses what it cannot read, with a stable code', () =>
  withApp(async (app) => {
    const auditor = await app.as(ROLE_ACCOUNTS.auditor);
    const answers: readonly (readonly [string, string])[] = [
      ['unit=working_day&value=2', 'calendar.received-at-missing'],
      ['receivedAt=hom-nay&unit=working_day&value=2', 'calendar.received-at-wrong'],
      ['receivedAt=9999-01-01T00:00:00Z&unit=working_day&value=2', 'calendar.received-at-wrong'],
      ['receivedAt=2026-08-28T16:00:00Z&value=2', 'calendar.limit-unit-missing'],
      ['receivedAt=2026-08-28T16:00:00Z&unit=week&value=2', 'calendar.time-limit-unit'],
      ['receivedAt=2026-08-28T16:00:00Z&unit=day&value=-1', 'calendar.time-limit-value'],
      ['receivedAt=2026-08-28T16:00:00Z&unit=day&value=hai', 'calendar.limit-value-wrong'],
      ['receivedAt=2026-08-28T16:00:00Z&unit=day&value=1&unitId=x', 'calendar.no-unit'],
    ];
    for (const [query, code] of answers) {
      const answer = await auditor.api('GET', `/api/calendar/due-date?${query}`);
      assert.equal(answer.status, 422, query);
      assert.ok(answer.text.includes(`"${code}"`), `${query}: ${answer.text}`);
    }
    assert.equal((await app.anonymous.api('GET', '/api/calendar/due-date')).status, 401);
  }));
