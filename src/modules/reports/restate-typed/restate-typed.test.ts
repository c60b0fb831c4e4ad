import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';

const PERIOD = { unit: 'H99.7', from: '2025-12-15', to: '2026-06-14' };
const ENTRY = `${paths.manualFigures}?don-vi=H99.7&ky=legal-sixMonths&nam=2026`;
const CLOSE = { number: '47/BC-UBND', position: 'Chủ tịch' };
const DIALOGUES = 'par.dialogue.held';

/** The reform report of six months with four dialogues, closed. */
async function closedReport(app: TestApp) {
  const leader = await app.as('lanhdao.lamson');
  const clerk = await app.as('vanthu.lamson');
  const enter = (value: number) =>
    clerk.api('POST', '/api/reports/CCHC/manual-figures', {
      ...PERIOD,
      figures: [{ code: DIALOGUES, value }],
    });
  assert.equal((await enter(3)).status, 200);
  assert.equal((await enter(4)).status, 200);
  const drafted = await leader.api('POST', '/api/reports', { form: 'CCHC', ...PERIOD });
  const { id } = drafted.json<{ id: string }>();
  assert.match((await clerk.get(`/ky-bao-cao/${id}`)).text, /Nhập số liệu/);
  assert.equal((await leader.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
  return { id, leader, clerk, enter };
}

test('a typed number is refused once the report is closed; the page says who closed it and offers no field', () =>
  withApp(async (app) => {
    const { clerk, enter } = await closedReport(app);
    const refused = await enter(5);
    assert.deepEqual([refused.status, refused.json().code], [409, 'reports.figures-closed']);
    const page = await clerk.get(ENTRY);
    assert.match(page.text, /do Trần Quốc Hưng chốt lúc/);
    assert.doesNotMatch(page.text, /name="par-dialogue-held"/);
    const posted = await clerk.post(ENTRY, { 'par-dialogue-held': '5' });
    assert.equal(posted.status, 409);
    assert.match(posted.text, /đã chốt nên số liệu nhập tay không sửa được nữa/);
    // Another period is open as before.
    const other = { ...PERIOD, to: '2026-09-14', figures: [{ code: DIALOGUES, value: 6 }] };
    assert.equal((await clerk.api('POST', '/api/reports/CCHC/manual-figures', other)).status, 200);
  }));

test('a typed number that was wrong stands in the ledger with old, new, why and who; the closed report stays', () =>
  withApp(async (app) => {
    const { id, leader, clerk } = await closedReport(app);
    const path = paths.restateTyped(id);
    assert.match((await clerk.get(`${path}?chi-tieu=${DIALOGUES}`)).text, /: 4/);
    const wrong = await clerk.post(path, { code: DIALOGUES, value: 'năm' });
    assert.equal(wrong.status, 422);
    for (const text of ['Nhập lý do điều chỉnh', 'Nhập số không âm', 'value="năm"'])
      assert.ok(wrong.text.includes(text), text);
    const same = await clerk.post(path, { code: DIALOGUES, value: '4', reason: 'Nhầm' });
    assert.match(same.text, /Số đúng phải khác số hiện nay/);
    const computed = await clerk.api('POST', `/api/reports/${id}/typed-restatements`, {
      code: 'dossiers.received',
      value: 4,
      reason: 'Nhầm',
    });
    assert.equal(computed.status, 422);
    const right = await clerk.post(path, { code: DIALOGUES, value: '6', reason: 'Sót hai cuộc' });
    assert.equal(right.status, 303);
    const shown = (await leader.api('GET', `/api/reports/${id}`)).json<{
      restatements: Record<string, unknown>[];
      sections: unknown;
    }>();
    const { foundAt: _, ...line } = shown.restatements[0] ?? {};
    assert.deepEqual(line, {
      reportId: id,
      figure: DIALOGUES,
      title: 'Cuộc đối thoại với người dân, doanh nghiệp',
      typed: true,
      old: 4,
      new: 6,
      reason: 'Sót hai cuộc',
      by: 'Lê Thị Mai Phương',
      cameIn: [],
      wentOut: [],
      causes: [],
    });
    assert.ok(JSON.stringify(shown.sections).includes('{"typed":"par.dialogue.held","value":4}'));
    const page = await leader.get(`/ky-bao-cao/${id}`);
    for (const text of ['đã điều chỉnh thành 6', 'Sót hai cuộc', 'So sánh với kỳ trước'])
      assert.ok(page.text.includes(text), text);
    const auditor = await app.as('kiemtra.tinh');
    assert.match((await auditor.get('/so-dieu-chinh')).text, /Sót hai cuộc/);
    assert.equal((await auditor.get(path)).status, 403);
    const intact = (await auditor.api('GET', `/api/reports/${id}/verification`)).json<{ intact: boolean }>();
    assert.equal(intact.intact, true);
    // What is computed later takes the right number.
    const form = await leader.get('/bao-cao/cchc?don-vi=H99.7&ky=legal-sixMonths&nam=2026');
    assert.match(form.text, /điều chỉnh sau khi chốt/);
  }));

test('what the unit did itself and with those below it are typed apart; closing one report leaves the other open', () =>
  withApp(async (app) => {
    const { leader, clerk, enter } = await closedReport(app);
    const alone = (value: number) =>
      clerk.api('POST', '/api/reports/CCHC/manual-figures', {
        ...PERIOD,
        scope: 'unit',
        figures: [{ code: DIALOGUES, value }],
      });
    const aloneEntry = `${ENTRY}&pham-vi=rieng`;
    const page = await clerk.get(aloneEntry);
    assert.deepEqual(formFields(page.text)['par-dialogue-held'], ['']);
    assert.match(page.text, /Lam Sơn, riêng đơn vị, /);
    assert.equal((await clerk.post(aloneEntry, { 'par-dialogue-held': '1' })).status, 303);
    assert.equal((await alone(2)).status, 200);
    const asked = { form: 'CCHC', ...PERIOD, scope: 'unit' };
    const { id } = (await leader.api('POST', '/api/reports', asked)).json<{ id: string }>();
    assert.equal((await leader.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
    const closed = (await leader.api('GET', `/api/reports/${id}`)).json<{ sections: unknown }>();
    assert.ok(JSON.stringify(closed.sections).includes('{"typed":"par.dialogue.held","value":2}'));
    for (const refused of [await alone(3), await enter(5)])
      assert.deepEqual([refused.status, refused.json().code], [409, 'reports.figures-closed']);
    const restated = await clerk.post(paths.restateTyped(id), {
      code: DIALOGUES,
      value: '7',
      reason: 'Sót biên bản',
    });
    assert.equal(restated.status, 303);
    assert.match((await clerk.get(ENTRY)).text, />4</);
    assert.match((await clerk.get(aloneEntry)).text, />7</);
    assert.match((await leader.get(`/ky-bao-cao/${id}`)).text, /Lam Sơn, riêng đơn vị, /);
  }));

test('the database lets nothing follow a closing, reopens nothing, and knows no typed number without its place', () =>
  withApp(async (app) => {
    await closedReport(app);
    const row = (place: number) =>
      `insert into reports.manual_figure (province_id, unit_id, first_day, last_day, scope, place, item_code, value, note, entered_at, entered_by, entered_by_name)
       select province_id, unit_id, first_day, last_day, scope, ${place}, 'par.dialogue.held', 9, '', entered_at, entered_by, entered_by_name
       from reports.manual_figure where kind = 'closing'`;
    assert.equal(await refusalOf(app, row(4)), 'manual_figure_after_closing');
    assert.equal(await refusalOf(app, row(5)), 'manual_figure_after_closing');
    assert.equal(await refusalOf(app, row(3)), 'manual_figure_pkey');
    assert.equal(await refusalOf(app, row(0)), 'manual_figure_place');
    for (const statement of [
      `update reports.manual_figure set value = 1`,
      `delete from reports.manual_figure where kind = 'closing'`,
      `update reports.manual_restatement set reason = 'x'`,
      `delete from reports.manual_restatement`,
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
