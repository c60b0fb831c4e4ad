import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting, getDossier } from '#modules/dossiers/index.ts';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import type { FrozenComparison } from '../compare/frozen-comparison.ts';
import { compareReportsJob } from '../restate/compare.job.ts';
import { closedFigures, findClosing, insertClosing } from '../sql/closings.ts';
import { getReport, insertReport } from '../sql/reports.ts';
import { readClosed, sealOf } from './closed-report.ts';
import { verifyClosing } from './verify-closing.ts';

const QUARTER = { form: 'II.06a', unit: 'H99.7', from: '2026-06-15', to: '2026-09-14' };
const CLOSE = { number: '45/BC-UBND', position: 'Chủ tịch' };

interface Shown {
  report: { state: string };
  closing: { sha256: string } | null;
  sections: { kind: string; total?: { cells: { value?: number }[] } }[];
  restatements: { figure: string; old: number; new: number; wentOut: string[]; cameIn: string[] }[];
}

/** One dossier that was resolved in the quarter on time, drafted into a report. */
async function drafted(app: TestApp) {
  const dossier = await makeDossier(app.context(), {
    state: 'returned',
    receivedAt: '2026-07-01T09:00:00+07:00',
    dueAt: '2026-07-10T17:00:00+07:00',
    endedAt: '2026-07-10T10:00:00+07:00',
  });
  const leader = await app.as('lanhdao.lamson');
  const { id } = (await leader.api('POST', '/api/reports', QUARTER)).json<{ id: string }>();
  return { dossier, leader, id };
}

/** The given end was wrong: it came three days later. As an import that corrects a dossier does. */
async function correctEnd(app: TestApp, dossierId: string): Promise<void> {
  const context = app.context();
  await context.db
    .updateTable('dossiers.dossier')
    .set({ ended_at: Temporal.Instant.from('2026-07-13T10:00:00+07:00') })
    .where('id', '=', dossierId)
    .execute();
  await counting.rebuildTally(context);
}

test('a closed report stays as it was sent; a correction becomes a line of the ledger, once', () =>
  withApp(async (app) => {
    const { dossier, leader, id } = await drafted(app);
    const clerk = await app.as('vanthu.lamson');
    const path = `/ky-bao-cao/${id}`;
    await clerk.post(`${path}/nhan-xet`, { 'texts.assessment': 'Viết nhầm phần.' });
    const commented = await clerk.post(`${path}/nhan-xet`, { 'texts.causes': 'Không có hồ sơ quá hạn.' });
    assert.equal(commented.status, 303);
    assert.doesNotMatch(
      (await clerk.get(path)).text,
      /Viết nhầm phần/,
      'a field that was emptied takes its words away',
    );
    assert.equal((await clerk.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 403, 'only the leader');
    const refused = await leader.post(`${path}/chot`, { position: 'Chủ tịch' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Nhập số, ký hiệu văn bản/);
    assert.equal((await leader.post(`${path}/chot`, CLOSE)).status, 303);
    const again = await leader.api('POST', `/api/reports/${id}/close`, CLOSE);
    assert.equal(again.status, 409);

    const auditor = await app.as('kiemtra.tinh');
    const verified = (await auditor.api('GET', `/api/reports/${id}/verification`)).json<{
      intact: boolean;
    }>();
    assert.equal(verified.intact, true);
    const kept = await auditor.get(`${path}/tai-ve?dang=docx`);
    assert.equal(kept.status, 200);

    assert.equal(
      (await leader.api('POST', `/api/reports/${id}/comparison`)).json<{ found: number }>().found,
      0,
    );
    await correctEnd(app, dossier.id);
    assert.equal((await getDossier(app.context(), dossier.id)).endedAt?.toString(), '2026-07-13T03:00:00Z');
    await compareReportsJob.runInSteps((work) => work(app.context()), {});
    assert.equal(
      (await leader.api('POST', `/api/reports/${id}/comparison`)).json<{ found: number }>().found,
      0,
    );

    const shown = (await auditor.api('GET', `/api/reports/${id}`)).json<Shown>();
    assert.equal(shown.sections[0]?.total?.cells[8]?.value, 1, 'on time as it was sent');
    const lines = new Map(shown.restatements.map((one) => [one.figure, one]));
    assert.deepEqual([...lines.keys()].toSorted(), [
      'dossiersInTime',
      'dossiersLate',
      'dossiersLate?field=Hộ tịch',
      'dossiersOnTime',
      'dossiersOnTime?field=Hộ tịch',
    ]);
    assert.deepEqual(lines.get('dossiersOnTime')?.wentOut, [dossier.id]);
    assert.deepEqual([lines.get('dossiersLate')?.old, lines.get('dossiersLate')?.new], [0, 1]);
    assert.equal(
      (await auditor.api('GET', `/api/reports/${id}/verification`)).json<{ intact: boolean }>().intact,
      true,
    );

    const page = await leader.get(path);
    for (const text of [
      'nay tính ra 0',
      '45/BC-UBND',
      'Không có hồ sơ quá hạn.',
      shown.closing?.sha256 ?? '–',
      'Ghi sổ điều chỉnh',
    ])
      assert.ok(page.text.includes(text), text);
    assert.match((await auditor.get('/so-dieu-chinh')).text, /Ủy ban nhân dân phường Lam Sơn/);
    const figure = await leader.get(`${path}/so-lieu?so=dossiersOnTime`);
    assert.ok(figure.text.includes(dossier.code));
    const past = await leader.get(`${path}/so-lieu?so=dossiersResolved&sau=${dossier.id}`);
    assert.match(past.text, /làm nên số đã chốt/);
    assert.ok(!past.text.includes(`href="/ho-so/${dossier.id}`), 'nothing comes after the last');
    assert.equal((await (await app.as('lanhdao.bendo')).get(path)).status, 403);
  }));

test('the figures of a running period cannot be closed; a page that asks wrongly says so', () =>
  withApp(async (app) => {
    const leader = await app.as('lanhdao.lamson');
    const asked = '?bieu=ii-06a&don-vi=H99.7&ky=legal-q4&nam=2026';
    assert.match((await leader.get(`/lap-bao-cao${asked}`)).text, /Quý IV năm 2026/);
    const begun = await leader.post(`/lap-bao-cao${asked}`, {});
    assert.equal(begun.status, 303);
    const path = begun.headers.get('location') ?? '';
    const refused = await leader.post(`${path}/chot`, CLOSE);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /Kỳ báo cáo đến hết ngày 14\/12\/2026/);
    assert.match((await leader.get('/bao-cao')).text, /Bản nháp/);
    assert.equal((await leader.get('/lap-bao-cao?bieu=xx')).status, 404);
    assert.equal((await leader.get('/ky-bao-cao/xx')).status, 404);
  }));

test('the database refuses to change, delete or forge what was closed, also to the program itself', () =>
  withApp(async (app) => {
    const { leader, id } = await drafted(app);
    assert.equal((await leader.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
    for (const statement of [
      `update reports.closing set content = content || ' '`,
      `delete from reports.closing`,
      `update reports.closed_figure set value = value + 1`,
      `delete from reports.closed_figure`,
      `update reports.report set to_day = to_day + 1`,
      `delete from reports.restatement`,
      `update reports.restatement set new_value = 0`,
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
    const forged = `insert into reports.closing select province_id, gen_random_uuid(), content || ' ', sha256, docx_file_id, pdf_file_id, closed_at, closed_by from reports.closing`;
    assert.equal(await refusalOf(app, forged), 'closing_hash');
    const miscounted = `insert into reports.closed_figure select province_id, report_id, figure_key || '?', value + 1, records from reports.closed_figure`;
    assert.equal(await refusalOf(app, miscounted), 'closed_figure_value');
    assert.deepEqual((await verifyClosing(app.context(), id)).differences, []);
  }));

test('the comparison with earlier periods stays as it was; a report that was closed before it was kept still opens', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { receivedAt: '2026-04-01T09:00:00+07:00' });
    const { leader, id } = await drafted(app);
    assert.equal((await leader.api('POST', `/api/reports/${id}/close`, CLOSE)).status, 200);
    await makeDossier(app.context(), { receivedAt: '2026-04-02T09:00:00+07:00' });
    const shown = (await leader.api('GET', `/api/reports/${id}`)).json<{
      closing: { comparison: FrozenComparison };
    }>();
    const { before, lines } = shown.closing.comparison;
    assert.deepEqual(before, { from: '2026-03-15', to: '2026-06-14' });
    const [received] = lines;
    assert.deepEqual([received?.now, received?.before, received?.lastYear], [2, 1, 0]);
    assert.match((await leader.get(`/ky-bao-cao/${id}`)).text, /So sánh với kỳ trước/);
    const open = await leader.get('/bao-cao/ii-06a?don-vi=H99.7&ky=legal-q3&nam=2026');
    assert.match(open.text, /Báo cáo này đã chốt ngày 20\/10\/2026/);
    const older = await closedWithout(app, id);
    const page = await leader.get(`/ky-bao-cao/${older}`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /So sánh với kỳ trước/);
    assert.deepEqual((await verifyClosing(app.context(), older)).differences, []);
  }));

/** The same report of another organization, closed as it was done before the comparison was kept. */
async function closedWithout(app: TestApp, id: string): Promise<string> {
  const context = app.context();
  const { from, to, unitId, form, scope, period } = await getReport(context, id);
  const days = { from, to, unitId, form, scope, period, dueOn: null };
  const { id: older } = await insertReport(context, { ...days, organization: 'asNow' });
  const closing = await findClosing(context, id);
  if (!closing) throw new Error('it is not closed');
  const { comparison: _, ...closed } = readClosed(closing);
  await insertClosing(context, older, { ...closing, ...sealOf(closed) }, await closedFigures(context, id));
  return older;
}
