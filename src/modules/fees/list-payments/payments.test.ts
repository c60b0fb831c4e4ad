import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '#modules/dossiers/history/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import type { Download } from '#platform/http/reply.ts';
import { readPdf } from '#platform/render/testing.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { feesPaths } from '../paths.ts';
import { collectByApi, makePaying } from '../testing.ts';
import { printPaymentsPage } from './print-payments.ts';

test('the list shows what was taken with its sums, by kind and method; cancelled receipts stay but do not count', () =>
  withApp(async (app) => {
    const cash = await makePaying(app);
    const transfer = await makePaying(app, 50_000);
    const wrong = await makePaying(app, 7_000);
    await collectByApi(app, cash.id);
    await collectByApi(app, transfer.id, { totalVnd: 50_000, method: 'transfer', reference: 'FT1' });
    const [receipt] = await collectByApi(app, wrong.id, { totalVnd: 7_000 });
    const clerk = await app.as('tiepnhan.lamson');
    await clerk.post(feesPaths.cancelReceipt(receipt?.id ?? ''), { reasonText: 'Ghi nhầm sang hồ sơ khác' });
    const page = plain((await clerk.get(feesPaths.payments)).text);
    assert.match(page, /Từ 01\/10\/2026 đến 20\/10\/2026/);
    assert.match(page, /Tổng cộng.*2.*20\.000.*50\.000.*70\.000/);
    assert.match(page, /AA-26E 0000003.*Biên lai đã hủy/);
    assert.doesNotMatch(
      plain((await clerk.get(`${feesPaths.payments}?cach-nop=transfer`)).text),
      /AA-26E 0000001/,
    );
    const api = (await clerk.api('GET', '/api/fee-payments?from=2026-10-01&to=2026-10-31&limit=2')).json<{
      next: string;
      payments: { amountVnd: number }[];
      sums: unknown[];
    }>();
    assert.deepEqual(api.sums, [
      { kind: 'fee', method: 'cash', payments: 1, amountVnd: 20_000 },
      { kind: 'fee', method: 'transfer', payments: 1, amountVnd: 50_000 },
    ]);
    assert.equal(api.payments.length, 2);
    const rest = await clerk.api('GET', `/api/fee-payments?from=2026-10-01&to=2026-10-31&after=${api.next}`);
    assert.equal(rest.json<{ payments: unknown[] }>().payments.length, 1);
    const stranger = await (await app.as('tiepnhan.bendo')).get(feesPaths.payments);
    assert.match(plain(stranger.text), /Không có lần thu nào/);
    assert.match((await clerk.get(`${feesPaths.payments}?tu=mai`)).text, /Ngày viết ngày\/tháng\/năm/);
  }));

test('the list goes out as CSV and as a PDF to be signed', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app);
    await collectByApi(app, id);
    const clerk = await app.as('tiepnhan.lamson');
    const csv = (await clerk.get(feesPaths.exportPayments)).text;
    assert.match(csv, new RegExp(`01BLP0-001,AA-26E,0000001,${code},2.000815,Phí,Tiền mặt,20000,`));
    const reply = await printPaymentsPage.load(await contextOf(app, 'tiepnhan.lamson'), {
      path: feesPaths.printPayments,
      params: {},
      query: {},
      client: { address: '', agent: '' },
    });
    const { text } = readPdf((reply as Download).bytes);
    for (const part of ['BẢNG KÊ THU PHÍ, LỆ PHÍ', code, 'Hai mươi nghìn đồng', 'THỦ TRƯỞNG ĐƠN VỊ'])
      assert.ok(text.includes(part), part);
  }));

test('what is not paid stands in a list until it is paid or let off', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app);
    const free = await makePaying(app);
    const clerk = await app.as('tiepnhan.lamson');
    assert.ok((await clerk.get(feesPaths.unpaid)).text.includes(code));
    await (await app.as('lanhdao.lamson')).post(feesPaths.exempt(free.id, 0), {
      amountVnd: '20000',
      ground: 'disabled',
      groundText: 'Giấy xác nhận khuyết tật',
    });
    await collectByApi(app, id);
    const after = (await clerk.get(feesPaths.unpaid)).text;
    assert.ok(!after.includes(code) && !after.includes(free.code));
  }));

test('a cashier counts his cash of the day, explains what differs, and then takes no more of it', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const [receipt] = await collectByApi(app, id);
    const clerk = await app.as('tiepnhan.lamson');
    assert.match(plain((await clerk.get(feesPaths.closeDay)).text), /Theo sổ.*20\.000 đồng/);
    const unit = await findUnitByCode(app.context(), 'H99.7.1');
    const body = { unitId: unit?.id ?? '', day: '2026-10-20', countedVnd: '19.000' };
    const unexplained = await clerk.post(feesPaths.closeDay, body);
    assert.equal(unexplained.status, 422);
    assert.match(unexplained.text, /Hãy giải trình/);
    assert.match(unexplained.text, /value="19.000"/);
    assert.equal((await clerk.post(feesPaths.closeDay, { ...body, day: '2026-10-21' })).status, 422);
    const closed = await clerk.api('POST', '/api/cash-days', {
      ...body,
      countedVnd: 19_000,
      explanation: 'Trả thừa 1.000 đồng tiền lẻ',
    });
    assert.deepEqual([closed.status, closed.json().expectedVnd], [201, 20_000]);
    assert.equal(
      (await clerk.post(feesPaths.closeDay, { ...body, explanation: 'Chốt lại lần nữa' })).status,
      409,
    );
    const next = await makePaying(app);
    const refused = await clerk.api('POST', `/api/dossiers/${next.id}/fee-payments`, {
      totalVnd: 20_000,
      method: 'cash',
    });
    assert.deepEqual([refused.status, refused.json().code], [409, 'fees.day-closed']);
    const cancelled = await clerk.api('POST', `/api/receipts/${receipt?.id}/cancellations`, {
      reasonText: 'Ghi nhầm sang hồ sơ khác',
    });
    assert.deepEqual([cancelled.status, cancelled.json().code], [409, 'fees.day-counted']);
    assert.equal((await collectByApi(app, next.id, { method: 'transfer', reference: 'FT2' })).length, 1);
    const days = await (await app.as('lanhdao.lamson')).api(
      'GET',
      '/api/cash-days?from=2026-10-20&to=2026-10-20',
    );
    assert.equal(days.json<{ days: unknown[] }>().days.length, 1);
    const strange = { ...body, countedVnd: 0, explanation: 'Không phải quỹ của tôi' };
    assert.equal((await (await app.as('tiepnhan.bendo')).api('POST', '/api/cash-days', strange)).status, 403);
  }));
