import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';
import { draftDueReportsJob } from '../schedule/draft-due.job.ts';
import type { Duty } from '../schedule/duty.ts';

const REASON = 'Theo văn bản của Sở Nội vụ';
const AFTER_QUARTER = '2026-09-15T07:00:00+07:00';

async function scheduleOf(app: TestApp) {
  const admin = await app.as('quantri.tinh');
  const read = await admin.api('GET', '/api/report-schedule');
  return read.json<{ number: number; duties: Duty[] }>();
}

test('the administrator changes a line of the schedule; the history says what, why and who; drafts follow it', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const page = await admin.get(paths.schedule);
    assert.match(plain(page.text), /Bộ chỉ số phục vụ.*Tắt/);
    const path = paths.duty('ii-06a.units');
    const fields = formFields((await admin.get(path)).text, {
      dueDays: '5',
      onDayOff: 'previousWorkingDay',
      reason: REASON,
    });
    const saved = await admin.post(path, fields);
    assert.deepEqual([saved.status, saved.location], [303, paths.schedule]);
    assert.equal((await admin.post(path, fields)).status, 409, 'drawn at an older version');
    const { number, duties } = await scheduleOf(app);
    const changed = duties.find(({ code }) => code === 'ii-06a.units');
    assert.deepEqual([number, changed?.dueDays, changed?.periods.length, duties.length], [1, 5, 5, 9]);
    const shown = plain((await admin.get(paths.schedule)).text);
    assert.match(shown, /Theo văn bản của Sở Nội vụ/);
    assert.match(
      shown,
      /3 ngày sau kỳ; gặp ngày nghỉ: sang ngày làm việc tiếp theo<[\s\S]{0,200}Thứ Năm, 17\/12\/2026/,
    );
    const log = plain((await admin.get('/lich-su?viec=reportschedule-changed')).text);
    assert.match(
      log,
      /Thay đổi lịch báo cáo II\.06a: Sở, ban, ngành; Xã, phường, đặc khu: .* hạn 5 ngày sau kỳ; gặp ngày nghỉ: về ngày làm việc liền trước/,
    );
    const then = app.at(AFTER_QUARTER);
    await draftDueReportsJob.runInSteps((work) => work(then.context()), {});
    const inbox = plain((await (await then.as('lanhdao.lamson')).get('/viec-can-lam')).text);
    assert.match(inbox, /Biểu II\.06a\/VPCP\/KSTT, hạn 18\/09\/2026/);
    assert.match(inbox, /Biểu II\.07a\/VPCP\/KSTT, hạn 17\/09\/2026/);
    assert.match(inbox, /Báo cáo cải cách hành chính, hạn 17\/09\/2026/);
    assert.doesNotMatch(inbox, /Gửi báo cáo: Bộ chỉ số/);
  }));

test('what is wrong is said at its field, nothing typed is lost; the same report is not asked twice', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.tinh');
    const wrong = await admin.post(paths.newDuty, {
      number: '0',
      form: 'II.06a',
      'unitKinds[]': ['commune'],
      dueDays: 'ba',
      onDayOff: 'never',
      validFrom: '31/02/2026',
      enabled: 'yes',
      verified: 'no',
    });
    assert.equal(wrong.status, 422);
    for (const text of [
      'Chọn ít nhất một kỳ báo cáo',
      'Chọn cách tính khi hạn gửi rơi vào ngày nghỉ',
      'Nhập số ngày từ 0 đến 90',
      'Ghi văn bản làm căn cứ',
      'Nhập lý do thay đổi',
      'value="ba"',
      'value="31/02/2026"',
    ])
      assert.ok(wrong.text.includes(text), text);
    const { duties } = await scheduleOf(app);
    const [shipped] = duties;
    const twice = { ...shipped, code: undefined, number: 0, reason: REASON };
    const refused = await admin.api('PUT', '/api/report-schedule/own.twice', twice);
    assert.deepEqual([refused.status, refused.json().code], [422, 'reports.duty-overlaps']);
    const monthly = { ...twice, periods: ['month'] };
    assert.deepEqual((await admin.api('PUT', '/api/report-schedule/own.monthly', monthly)).json(), {
      number: 1,
    });
    assert.equal((await scheduleOf(app)).duties.length, 10);
    const unknown = { ...monthly, number: 1, form: 'II.99' };
    assert.equal((await admin.api('PUT', '/api/report-schedule/own.monthly', unknown)).status, 422);
    assert.equal((await admin.get(paths.duty('no.such'))).status, 404);
    assert.equal((await (await app.as('lanhdao.lamson')).get(paths.schedule)).status, 403);
    for (const statement of [`update reports.schedule set reason = 'x'`, 'delete from reports.schedule'])
      assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
