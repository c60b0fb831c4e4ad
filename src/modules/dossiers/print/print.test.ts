import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { finishStory, OWNER_NUMBER, receiveStory, refuseStory, submitStory } from '../history/testing.ts';
import { paths } from '../paths.ts';
import { ASKED, doStep, makeAppraising } from '../request-supplement/testing.ts';
import { makeDossier } from '../testing.ts';
import { controlSlipPage } from './control-slip.page.ts';
import { registerPrintPage } from './dossier-register.page.ts';
import { receiptSlipPage } from './receipt-slip.page.ts';
import { refusalSlipPage } from './refusal-slip.page.ts';
import { returnRecordPage } from './return-record.page.ts';
import { stopNoticePage } from './stop-notice.page.ts';
import { supplementRequestPage } from './supplement-request.page.ts';
import { printed } from './testing.ts';

async function statusOf(app: TestApp, userName: string, path: string): Promise<number> {
  return (await (await app.as(userName)).get(path)).status;
}

test('the receipt slip: one page, filled from the dossier, the number masked, the QR code beside it', () =>
  withApp(async (app) => {
    const { id, code } = await receiveStory(app);
    const slip = await printed(app, 'tiepnhan.lamson', receiptSlipPage, paths.receiptSlip(id));
    assert.equal(slip.pages, 1);
    assert.match(slip.name, new RegExp(`^inline; filename="giay-tiep-nhan-${code}\\.pdf"`));
    for (const text of [
      code,
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG LAM SƠN',
      'Lam Sơn, ngày 20 tháng 10 năm 2026',
      'Mẫu số 01 – TT 03/2025/TT-VPCP',
      'Lò Thị Mẩy',
      'Giấy chứng sinh',
      '17 giờ 00 phút, ngày 20 tháng 10 năm 2026',
      'Đoàn Thị Thu Hằng',
    ]) {
      assert.ok(squeezed(slip.text).includes(squeezed(text)), text);
    }
    assert.ok(!slip.text.includes(OWNER_NUMBER));
    assert.ok(slip.text.includes('234'));
    assert.equal(await statusOf(app, 'tiepnhan.bendo', paths.receiptSlip(id)), 404);
  }));

test('the control slip: each hand-over with who gave and who took', () =>
  withApp(async (app) => {
    const { id, code } = await receiveStory(app);
    await submitStory(app, id);
    const slip = await printed(app, 'chuyenvien.lamson', controlSlipPage, paths.controlSlip(id));
    const text = squeezed(slip.text);
    for (const each of [
      code,
      'Mẫu số 06',
      'Lãnh đạo UBND phường Lam Sơn',
      'Nguyễn Văn Khởi',
      'Trần Quốc Hưng',
    ]) {
      assert.ok(text.includes(squeezed(each)), each);
    }
    assert.equal(await statusOf(app, 'chuyenvien.bendo', paths.controlSlip(id)), 404);
  }));

test('the refusal slip: only of what was refused, with the reason, its article and the leader', () =>
  withApp(async (app) => {
    const { id, code } = await receiveStory(app);
    await submitStory(app, id);
    assert.equal(await statusOf(app, 'lanhdao.lamson', paths.refusalSlip(id)), 404);
    await refuseStory(app, id);
    const slip = await printed(app, 'lanhdao.lamson', refusalSlipPage, paths.refusalSlip(id));
    const text = squeezed(slip.text);
    assert.equal(slip.pages, 1);
    for (const each of [
      code,
      'Hai bên chưa thống nhất',
      'Nghị định 118/2025/NĐ-CP',
      'PHÓ CHỦ TỊCH',
      'Trần Quốc Hưng',
    ]) {
      assert.ok(text.includes(squeezed(each)), each);
    }
    assert.equal(await statusOf(app, 'lanhdao.bendo', paths.refusalSlip(id)), 404);
  }));

test('the return record: none before the result, then with who took what', () =>
  withApp(async (app) => {
    const { id, code } = await receiveStory(app);
    await submitStory(app, id);
    assert.equal(await statusOf(app, 'tiepnhan.lamson', paths.returnRecord(id)), 404);
    await finishStory(app, id);
    const record = await printed(app, 'tiepnhan.lamson', returnRecordPage, paths.returnRecord(id));
    const text = squeezed(record.text);
    for (const each of [code, '15/2026, ngày 20/10/2026', 'Chủ hồ sơ', 'Đoàn Thị Thu Hằng']) {
      assert.ok(text.includes(squeezed(each)), each);
    }
    assert.equal(await statusOf(app, 'tiepnhan.bendo', paths.returnRecord(id)), 404);
  }));

test('the register: what the unit received in the period, in order; other units are not found', () =>
  withApp(async (app) => {
    const first = await receiveStory(app);
    const second = await receiveStory(app);
    const period = '?tu=01/10/2026&den=31/10/2026';
    const book = await printed(app, 'tiepnhan.lamson', registerPrintPage, paths.registerPrint + period);
    const text = squeezed(book.text);
    assert.match(text, new RegExp(`${first.code}.*${second.code}`));
    assert.match(text, /Từngày01\/10\/2026đếnngày31\/10\/2026/);
    assert.match(text, /Tổngsố:2hồsơ/);
    const before = await printed(
      app,
      'tiepnhan.lamson',
      registerPrintPage,
      `${paths.registerPrint}?tu=01/09/2026&den=30/09/2026`,
    );
    assert.match(squeezed(before.text), /Tổngsố:0hồsơ/);
    const bendo = await findUnitByCode(app.context(), 'H99.8.1');
    assert.equal(
      await statusOf(app, 'tiepnhan.lamson', `${paths.registerPrint}${period}&don-vi=${bendo?.id}`),
      404,
    );
    assert.equal(await statusOf(app, 'tiepnhan.lamson', `${paths.registerPrint}?tu=31/02/2026`), 422);
    assert.equal(
      await statusOf(app, 'tiepnhan.lamson', `${paths.registerPrint}?tu=02/10/2026&den=01/10/2026`),
      422,
    );
  }));

test('the supplement request: of each request one, with the list, the ground and until when', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal(await statusOf(app, 'tiepnhan.lamson', paths.supplementRequest(id, '1')), 404);
    await doStep(app.at('2026-10-16T09:00:00+07:00'), id, 'ask');
    const path = paths.supplementRequest(id, '1');
    const { pages, text } = await printed(app, 'tiepnhan.lamson', supplementRequestPage, path, {
      number: '1',
    });
    assert.equal(pages, 1);
    for (const each of [
      'Mẫu số 02 – TT 03/2025/TT-VPCP',
      'Lam Sơn, ngày 16 tháng 10 năm 2026',
      ...ASKED.requested,
      ASKED.reasonText,
      '17 giờ 00 phút, ngày 27 tháng 10 năm 2026',
      'thời hạn tính tiếp khi nhận đủ hồ sơ',
      'Nguyễn Văn Khởi',
    ])
      assert.ok(squeezed(text).includes(squeezed(each)), each);
    assert.equal(await statusOf(app, 'tiepnhan.bendo', path), 404);
    assert.equal(await statusOf(app, 'tiepnhan.lamson', paths.supplementRequest(id, '2')), 404);
  }));

test('the stop notice: only of what was stopped, signed by the leader; what was stopped has no return record', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal(await statusOf(app, 'lanhdao.lamson', paths.stopNotice(id)), 404);
    await doStep(app, id, 'stop', { reasonCode: 'stop.dispute', reasonText: 'Chờ bản án của tòa án.' });
    const notice = await printed(app, 'lanhdao.lamson', stopNoticePage, paths.stopNotice(id));
    assert.equal(notice.pages, 1);
    for (const each of ['Mẫu số 05', 'Chờ bản án của tòa án.', 'PHÓ CHỦ TỊCH', 'Trần Quốc Hưng'])
      assert.ok(squeezed(notice.text).includes(squeezed(each)), each);
    assert.equal(await statusOf(app, 'lanhdao.lamson', paths.returnRecord(id)), 404);
    assert.equal(await statusOf(app, 'lanhdao.bendo', paths.stopNotice(id)), 404);
    const early = await makeDossier(app.context(), {
      state: 'stopped',
      receivedAt: '2025-08-01T08:00:00+07:00',
      endedAt: '2025-09-12T08:00:00+07:00',
    });
    assert.equal(await statusOf(app, 'lanhdao.lamson', paths.stopNotice(early.id)), 404);
  }));

/** Lines of a PDF break anywhere, so its text is compared without blanks. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
