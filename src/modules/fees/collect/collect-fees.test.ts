import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doStep, makeAppraising } from '#modules/dossiers/request-supplement/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { feesPaths } from '../paths.ts';
import { collectByApi, collectByPage, makePaying } from '../testing.ts';

async function feesOf(app: TestApp, id: string) {
  const clerk = await app.as('tiepnhan.lamson');
  type Fees = {
    obligations: { line: number; kind: string; dueVnd: number; status: string }[];
    payments: { amountVnd: number; kind: string; method: string; receipt: { number: number } }[];
  };
  return (await clerk.api('GET', `/api/dossiers/${id}/fees`)).json<Fees>();
}

test('the counter takes the fee, prints a receipt, and the history tells it', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app);
    const clerk = await app.as('tiepnhan.lamson');
    assert.ok((await clerk.get(feesPaths.dossier(id))).text.includes(feesPaths.collect(id)));
    assert.ok((await clerk.get(`/ho-so/${id}/da-tiep-nhan`)).text.includes(feesPaths.collect(id)));
    const form = plain((await clerk.get(feesPaths.collect(id))).text);
    assert.match(form, /20\.000/);
    assert.match(form, /Hai mươi nghìn đồng/);
    const done = await collectByPage(app, id);
    assert.equal(done.status, 303);
    const page = plain((await clerk.get(feesPaths.dossier(id))).text);
    assert.match(page, /AA-26E 0000001 \(PDF\)/);
    assert.match(page, /Thu phí, lệ phí/);
    assert.match(page, /Biên lai, chứng từ: AA-26E 0000001/);
    assert.ok(!page.includes('Thu phí, in biên lai'), 'nothing is due any more');
    assert.deepEqual((await feesOf(app, id)).obligations, [
      {
        line: 0,
        kind: 'fee',
        amountVnd: 20_000,
        exemptedVnd: 0,
        exemptionGround: null,
        dueVnd: 20_000,
        status: 'paid',
      },
    ]);
    assert.match(plain((await clerk.get(`/tra-cuu-ho-so?ma=${code}`)).text), /Tình trạng/);
    const again = await clerk.api('POST', `/api/dossiers/${id}/fee-payments`, {
      totalVnd: 20_000,
      method: 'cash',
    });
    assert.deepEqual([again.status, again.json().code], [409, 'fees.nothing-due']);
  }));

test('another sum than was shown, a transfer without its number, a wrong amount: nothing is taken, nothing typed is lost', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const clerk = await app.as('tiepnhan.lamson');
    const other = await clerk.api('POST', `/api/dossiers/${id}/fee-payments`, {
      totalVnd: 10_000,
      method: 'cash',
    });
    assert.deepEqual([other.status, other.json().code], [409, 'fees.amount-changed']);
    const page = await collectByPage(app, id, { method: 'transfer' });
    assert.equal(page.status, 422);
    assert.match(page.text, /phải ghi số chứng từ/);
    assert.match(page.text, /value="transfer" checked|checked[^>]*value="transfer"/);
    for (const totalVnd of [0, -1, 1.5, 'abc', '1e3'])
      assert.equal(
        (await clerk.api('POST', `/api/dossiers/${id}/fee-payments`, { totalVnd, method: 'cash' })).status,
        422,
      );
    assert.equal((await feesOf(app, id)).payments.length, 0);
  }));

test('only who receives there takes money there; others read', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app);
    const body = { totalVnd: 20_000, method: 'cash' };
    for (const [user, status] of [
      ['lanhdao.lamson', 403],
      ['chuyenvien.lamson', 403],
      ['kiemtra.tinh', 403],
      ['tiepnhan.bendo', 404],
    ] as const)
      assert.equal(
        (await (await app.as(user)).api('POST', `/api/dossiers/${id}/fee-payments`, body)).status,
        status,
        user,
      );
    for (const user of ['lanhdao.lamson', 'kiemtra.tinh'])
      assert.equal((await (await app.as(user)).api('GET', `/api/dossiers/${id}/fees`)).status, 200, user);
    assert.equal((await (await app.as('tiepnhan.bendo')).api('GET', `/api/dossiers/${id}/fees`)).status, 404);
  }));

test('a dossier that waits for its financial obligation goes on with the receipt', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app.at('2026-10-16T16:00:00+07:00'), id, 'charge');
    const later = app.at('2026-10-19T08:00:00+07:00');
    const [receipt] = await collectByApi(later, id, {
      totalVnd: 1_250_000,
      method: 'transfer',
      reference: 'FT26292',
    });
    assert.equal(receipt?.number, 1);
    const clerk = await later.as('tiepnhan.lamson');
    const dossier = (await clerk.api('GET', `/api/dossiers/${id}`)).json<{ state: string; dueAt: string }>();
    assert.deepEqual([dossier.state, dossier.dueAt], ['appraising', '2026-10-21T02:00:00Z']);
    const { obligations } = await feesOf(later, id);
    assert.deepEqual(
      obligations.map(({ line, kind, status }) => [line, kind, status]),
      [[1, 'financialObligation', 'paid']],
    );
  }));

test('what was confirmed by a receipt of somebody else is not asked for again', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app, id, 'charge');
    await doStep(app, id, 'pay');
    assert.equal((await feesOf(app, id)).obligations[0]?.status, 'confirmed');
  }));

test('two lines are taken at once, each with its receipt, a reduced one for what is left', () =>
  withApp(async (app) => {
    const { id } = await makePaying(app, 20_000, { state: 'awaitingPayment' });
    const exempted = await (await app.as('lanhdao.lamson')).api(
      'POST',
      `/api/dossiers/${id}/fees/1/exemptions`,
      {
        amountVnd: 10_000,
        ground: 'poorHousehold',
        groundText: 'Giấy chứng nhận hộ nghèo năm 2026',
      },
    );
    assert.equal(exempted.status, 201);
    await collectByApi(app, id, { totalVnd: 60_000 });
    const { obligations, payments } = await feesOf(app, id);
    assert.deepEqual(
      obligations.map(({ line, dueVnd, status }) => [line, dueVnd, status]),
      [
        [0, 20_000, 'paid'],
        [1, 40_000, 'paid'],
      ],
    );
    assert.deepEqual(
      payments.map(({ amountVnd, kind, receipt }) => [amountVnd, kind, receipt.number]),
      [
        [20_000, 'fee', 1],
        [40_000, 'financialObligation', 2],
      ],
    );
  }));
