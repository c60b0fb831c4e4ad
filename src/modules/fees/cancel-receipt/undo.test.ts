import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { doStep } from '#modules/dossiers/request-supplement/testing.ts';
import { readPdf } from '#platform/render/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { feesPaths } from '../paths.ts';
import { receiptPdf } from '../print-receipt/receipt-pdf.ts';
import { getPaymentOfReceipt } from '../sql/payments.ts';
import { collectByApi, makePaying } from '../testing.ts';

const REASON = { reasonText: 'Ghi nhầm số tiền của hồ sơ khác' };

async function textOf(app: TestApp, receiptId: string): Promise<string> {
  const context = app.context();
  return readPdf(await receiptPdf(context, await getPaymentOfReceipt(context, receiptId))).text;
}

test('a receipt on paper: number, series, amount in words, payer; only for who may read the dossier', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app, 1_250_000, { ownerName: 'Lò Thị Mẩy' });
    const [receipt] = await collectByApi(app, id, { totalVnd: 1_250_000 });
    const text = await textOf(app, receipt?.id ?? '');
    for (const part of [
      'BIÊN LAI THU PHÍ',
      '01BLP0-001',
      'AA-26E',
      '0000001',
      'Lò Thị Mẩy',
      '1.250.000 đồng',
      'Một triệu hai trăm năm mươi nghìn đồng',
      'Tiền mặt',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    const path = feesPaths.receipt(receipt?.id ?? '');
    const paper = await (await app.as('tiepnhan.lamson')).get(path);
    assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
    assert.equal((await (await app.as('tiepnhan.bendo')).get(path)).status, 404);
  }));

test('a cancelled receipt keeps its number and says so; the line is due again and gets the next number', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const [first] = await collectByApi(app, id);
    const clerk = await app.as('tiepnhan.lamson');
    const path = feesPaths.cancelReceipt(first?.id ?? '');
    const short = await clerk.post(path, { reasonText: 'nhầm' });
    assert.deepEqual([short.status, short.text.includes('>nhầm</textarea>')], [422, true]);
    assert.equal((await clerk.post(path, REASON)).status, 303);
    assert.match(await textOf(app, first?.id ?? ''), /BIÊN LAI ĐÃ HỦY.*Ghi nhầm số tiền/);
    const page = plain((await clerk.get(feesPaths.dossier(id))).text);
    assert.match(page, /Biên lai đã hủy/);
    assert.match(page, /Chưa nộp/);
    const [second] = await collectByApi(app, id);
    assert.equal(second?.number, 2);
    const again = await clerk.api('POST', `/api/receipts/${first?.id}/cancellations`, REASON);
    assert.deepEqual([again.status, again.json().code], [409, 'fees.already-undone']);
    const { rows } = await viewRows(app, id);
    assert.equal(rows.length, 1, 'the published view leaves the cancelled one out');
  }));

async function viewRows(app: TestApp, dossierId: string) {
  return sql`select online, amount_vnd from fees.payment_v1 where province_id = 99 and dossier_id = ${dossierId}`.execute(
    app.context().db,
  );
}

test('money goes back by a leader, with a reason that is true of the dossier', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app, 20_000, { state: 'handedOver' });
    const [receipt] = await collectByApi(app, id);
    const leader = await app.as('lanhdao.lamson');
    const path = feesPaths.refund(receipt?.id ?? '');
    const body = { reason: 'withdrawn', reasonText: 'Công dân rút hồ sơ trước khi giải quyết' };
    assert.equal((await (await app.as('tiepnhan.lamson')).post(path, body)).status, 403);
    const early = await leader.post(path, body);
    assert.equal(early.status, 422);
    assert.match(early.text, /Hồ sơ không ở trường hợp này/);
    assert.equal((await doStep(app, id, 'withdraw')).status, 201);
    assert.equal((await leader.post(path, body)).status, 303);
    const page = plain((await leader.get(feesPaths.dossier(id))).text);
    assert.match(page, /Đã hoàn trả/);
    assert.match(page, /Hoàn trả phí, lệ phí/);
    const twice = await leader.api('POST', `/api/receipts/${receipt?.id}/refunds`, body);
    assert.deepEqual([twice.status, twice.json().code], [409, 'fees.already-undone']);
  }));

test('nothing more is asked of who withdrew without having paid', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app, 20_000, { state: 'handedOver' });
    assert.equal((await doStep(app, id, 'withdraw')).status, 201);
    const clerk = await app.as('tiepnhan.lamson');
    assert.match(plain((await clerk.get(feesPaths.dossier(id))).text), /Không phải nộp nữa/);
    assert.match(
      plain((await app.anonymous.get(`${feesPaths.pay}?ma=${code}`)).text),
      /Không có khoản nào phải nộp/,
    );
  }));

test('an exemption needs its ground, is not more than the fee, and is granted once', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const leader = await app.as('lanhdao.lamson');
    const path = feesPaths.exempt(id, 0);
    const fields = {
      amountVnd: '20.000',
      ground: 'poorHousehold',
      groundText: 'Giấy chứng nhận hộ nghèo 2026',
    };
    assert.match((await leader.get(path)).text, /value="20000"/);
    assert.equal((await leader.post(path, { ...fields, ground: '' })).status, 422);
    assert.match(
      (await leader.post(path, { ...fields, amountVnd: '20.001' })).text,
      /không quá 20000 đồng|không quá 20.000 đồng/,
    );
    assert.equal((await leader.post(path, fields)).status, 303);
    assert.match(plain((await leader.get(feesPaths.dossier(id))).text), /Hộ nghèo.*Được miễn/);
    const again = await leader.api('POST', `/api/dossiers/${id}/fees/0/exemptions`, {
      ...fields,
      amountVnd: 1,
    });
    assert.equal(again.status, 409);
    assert.equal((await (await app.as('chuyenvien.lamson')).post(path, fields)).status, 403);
  }));
