import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticesAbout } from '#modules/notices/index.ts';
import { MAIL_SETTINGS } from '#modules/notices/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';
import { receiptSlipPage } from '../print/receipt-slip.page.ts';
import { printed } from '../print/testing.ts';
import { OWNER, receiveBody } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { callStep, sendStep } from '../transition/testing.ts';

const RECEIVED = '2026-10-20T16:00:00+07:00';

/** A birth of Bến Đò brought to the counter of Lam Sơn. */
async function receiveForBenDo(app: TestApp) {
  const benDo = await findUnitByCode(app.context(), 'H99.8');
  const owner = { ...OWNER, email: 'lo.may@example.vn' };
  const body = await receiveBody(app, { competentUnitId: benDo?.id, owner });
  const clerk = await app.as('tiepnhan.lamson');
  const answer = await clerk.api('POST', '/api/dossiers', body);
  assert.equal(answer.status, 201, answer.text);
  return answer.json<{ id: string; dueAt: string | null; expectedDueAt: string }>();
}

const handOver = { by: 'tiepnhan.lamson', noun: 'hand-overs', body: {} };
const accept = { by: 'lanhdao.bendo', noun: 'transfer-receipts', body: { note: 'Đã đủ giấy tờ' } };

test('received elsewhere the clock waits: no due date, an expected one, until the competent unit has it', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(RECEIVED).configured(MAIL_SETTINGS);
    const { id, dueAt, expectedDueAt } = await receiveForBenDo(app);
    assert.equal(dueAt, null);
    // Handed over at the latest at 07:00 on the 21st; same-day procedure, so due at the end of that day.
    assert.equal(expectedDueAt, '2026-10-21T10:00:00Z');
    const next = app.at('2026-10-21T07:30:00+07:00');
    assert.equal((await callStep(next, id, handOver)).status, 201);
    const officer = { by: 'lanhdao.bendo', noun: 'assignments', body: { officerId: crypto.randomUUID() } };
    const early = await callStep(next, id, officer);
    assert.equal(early.status, 409, early.text);
    const later = app.at('2026-10-22T09:00:00+07:00');
    assert.equal((await callStep(later, id, accept)).status, 201);
    const dossier = await getDossier(app.context(), id);
    assert.equal(dossier.clockStartAt?.toString(), '2026-10-22T02:00:00Z');
    assert.equal(dossier.dueAt?.toString(), '2026-10-22T10:00:00Z');
    assert.equal(dossier.state, 'handedOver');
    assert.equal((await callStep(later, id, accept)).status, 409, 'once');
    const templates = (await noticesAbout(app.context(), id)).map(({ template }) => template);
    assert.ok(templates.includes('transferAccepted'), templates.join());
    const history = plain((await (await app.as('lanhdao.bendo')).get(paths.history(id))).text);
    assert.match(history, /Tiếp nhận bàn giao từ nơi khác.*Thời hạn tính từ: 09:00 22\/10\/2026/);
    assert.match(history, /Tiếp nhận ngoài địa giới của cơ quan giải quyết/);
  }));

test('the slip says that its date is expected; the worklist and the page wait for the arrival', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(RECEIVED);
    const { id } = await receiveForBenDo(app);
    const clerk = await app.as('tiepnhan.lamson');
    const slip = await printed(app, 'tiepnhan.lamson', receiptSlipPage, paths.receiptSlip(id));
    assert.equal(slip.pages, 1);
    assert.match(slip.text.replaceAll(/\s/g, ''), /17giờ00phút,ngày21tháng10năm2026/);
    assert.match(slip.text.replaceAll(/\s/g, ''), /Ngàyhẹntrênlàdựkiến/);
    assert.match(
      plain((await clerk.get(paths.dossier(id))).text),
      /Dự kiến hẹn trả chậm nhất 17:00 21\/10\/2026/,
    );
    await callStep(app, id, handOver);
    const leader = await app.as('lanhdao.bendo');
    const work = plain((await leader.get(`${paths.myWork}?muc=acceptTransfer`)).text);
    assert.match(work, /Từ khi nhận bàn giao/);
    const page = plain((await leader.get(paths.dossier(id))).text);
    assert.match(page, /Tiếp nhận bàn giao/);
    assert.doesNotMatch(page, /Phân công Đơn/);
    const sent = await sendStep(app, id, { verb: 'acceptTransfer', by: 'lanhdao.bendo', form: { note: '' } });
    assert.equal(sent.status, 303);
    assert.equal((await getDossier(app.context(), id)).clockStartAt?.toString(), '2026-10-20T09:00:00Z');
  }));

test('before 05/08/2026 the clock ran from the receipt, wherever it was', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at('2026-08-04T09:00:00+07:00');
    const { id, dueAt, expectedDueAt } = await receiveForBenDo(app);
    assert.deepEqual([dueAt, expectedDueAt], ['2026-08-04T10:00:00Z', '2026-08-04T10:00:00Z']);
    const { nonTerritorial, clockStartAt, receivedAt } = await getDossier(app.context(), id);
    assert.deepEqual([nonTerritorial, clockStartAt], [true, receivedAt]);
    await callStep(app, id, handOver);
    assert.equal((await callStep(app, id, accept)).status, 409);
  }));

test('handing over after the limit is marked for ever, by the cut-off that is set', () =>
  withApp(async (plainApp) => {
    const morning = plainApp.at('2026-10-20T09:00:00+07:00');
    const { id } = await receiveForBenDo(morning);
    const list = plain(
      (await (await morning.as('tiepnhan.lamson')).get(`${paths.myWork}?muc=handOver`)).text,
    );
    assert.match(list, /Chuyển trước.*17:00 20\/10\/2026/);
    const next = plainApp.at('2026-10-21T09:00:00+07:00');
    const overdue = await (await next.as('tiepnhan.lamson')).get(`${paths.myWork}?muc=handOver`);
    assert.match(plain(overdue.text), /17:00 20\/10\/2026 .*Quá hạn</);
    await callStep(next, id, handOver);
    assert.equal((await getDossier(next.context(), id)).handOverLate, true);
    const clerk = await next.as('tiepnhan.lamson');
    assert.match(plain((await clerk.get(paths.dossier(id))).text), /09:00 21\/10\/2026 .*Chuyển muộn/);
    assert.match(plain((await clerk.get(paths.history(id))).text), /Chuyển muộn hơn hạn/);
    const early = plainApp.at('2026-10-20T10:00:00+07:00').configured({ handOverCutOff: '09:30' });
    const other = await receiveForBenDo(early);
    assert.equal(
      (await getDossier(early.context(), other.id)).handOverDueAt?.toString(),
      '2026-10-21T00:00:00Z',
    );
  }));

test('direct SQL cannot let anybody work on what has not arrived, nor start its clock before the receipt', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(RECEIVED);
    const { id } = await receiveForBenDo(app);
    const set = (what: string) => refusalOf(app, `update dossiers.dossier set ${what} where id = '${id}'`);
    const officer = `handling_officer_id = '${id}'`;
    assert.equal(await set(`state = 'appraising', ${officer}`), 'dossier_transfer');
    assert.equal(await set('due_at = now()'), 'dossier_transfer');
    assert.equal(await set(`clock_start_at = received_at - interval '1 minute'`), 'dossier_clock_start');
    assert.equal(await set('non_territorial = false'), '42501');
    assert.equal(await set('hand_over_due_at = now()'), '42501');
  }));
