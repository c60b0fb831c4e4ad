import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '#modules/dossiers/history/testing.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import type { Download } from '#platform/http/reply.ts';
import { readPdf } from '#platform/render/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { feesPaths } from '../paths.ts';
import { pretendPayment } from '../providers/fake-provider.ts';
import { makePaying } from '../testing.ts';
import { printReconciliationPage } from './print-reconciliation.ts';

async function payOnline(app: TestApp, amountVnd = 20_000): Promise<{ orderId: string; code: string }> {
  const { code } = await makePaying(app);
  const { id: orderId } = (await app.anonymous.api('POST', '/api/online-orders', { code })).json<{
    id: string;
  }>();
  await app.anonymous.api(
    'POST',
    '/api/payment-callbacks/fake',
    pretendPayment(orderId, amountVnd, app.context().secret),
  );
  return { orderId, code };
}

async function asked(app: TestApp): Promise<Record<string, string>> {
  const unit = await findUnitByCode(app.context(), 'H99.7');
  return { 'don-vi': unit?.id ?? '', cong: 'fake', ngay: '20/10/2026' };
}

test('a list of the platform against ours: matched, missing on each side, another amount; differences are explained', () =>
  withApp(async (app) => {
    const [right, less, unlisted] = [
      await payOnline(app),
      await payOnline(app, 19_000),
      await payOnline(app),
    ];
    const leader = await app.as('lanhdao.lamson');
    const query = new URLSearchParams(await asked(app)).toString();
    const importPath = `${feesPaths.importStatement}?${query}`;
    const csv = `Mã giao dịch;Số tiền;Mã của cổng\n${right.orderId};20.000;PG1\n${less.orderId};19000;PG2\nla-lung;5000;PG3`;
    const form = await leader.get(importPath);
    const broken = await leader.post(importPath, formFields(form.text, { csv: `${csv}\nsai;không` }));
    assert.equal(broken.status, 422);
    assert.match(plain(broken.text), /Dòng 5: số tiền/);
    assert.ok(broken.text.includes('la-lung'), 'what was typed is kept');
    const done = await leader.post(importPath, formFields(form.text, { csv }));
    assert.equal(done.status, 303, done.text.slice(0, 500));
    const page = plain((await leader.get(done.location ?? '')).text);
    assert.match(page, /4 giao dịch: 1 khớp, 1 ta chưa ghi, 1 cổng không có, 1 lệch số tiền/);
    assert.match(page, new RegExp(unlisted.code));
    const [, explain = ''] = /href="(\/doi-soat\/giai-trinh\?[^"]*la-lung)"/.exec(page) ?? [];
    const question = await leader.get(explain);
    const short = await leader.post(explain, formFields(question.text, { explanation: 'chưa rõ' }));
    assert.deepEqual([short.status, short.text.includes('chưa rõ')], [422, true]);
    const text = 'Giao dịch thử của cổng, đã đề nghị cổng hủy';
    assert.equal((await leader.post(explain, formFields(question.text, { explanation: text }))).status, 303);
    const csvFile = (await leader.get(`${feesPaths.exportReconciliation}?${query}`)).text;
    assert.match(csvFile, new RegExp(`la-lung,,PG3,,5000,Ta chưa ghi,"?${text}`));
    const reply = await printReconciliationPage.load(await contextOf(app, 'lanhdao.lamson'), {
      path: '',
      params: {},
      query: await asked(app),
      client: { address: '', agent: '' },
    });
    const printed = readPdf((reply as Download).bytes).text;
    for (const part of ['BIÊN BẢN ĐỐI SOÁT', right.code, 'Cổng không có', '4.000 đồng'])
      assert.ok(printed.includes(part), part);
  }));

test('a second list of a day takes the place of the first; by the interface, for who may', () =>
  withApp(async (app) => {
    const { orderId } = await payOnline(app);
    const unitId = (await asked(app))['don-vi'];
    const key = { unitId, provider: 'fake', day: '2026-10-20' };
    const leader = await app.as('lanhdao.lamson');
    type List = { importedAt: string | null; lines: { kind: string }[] };
    const read = async () =>
      (
        await leader.api('GET', `/api/reconciliations?unitId=${unitId}&provider=fake&day=2026-10-20`)
      ).json<List>();
    assert.deepEqual(await read(), { importedAt: null, lines: [] });
    assert.equal((await leader.api('POST', '/api/reconciliations', { ...key, csv: '' })).status, 201);
    assert.deepEqual(
      (await read()).lines.map(({ kind }) => kind),
      ['missingThere'],
    );
    const later = await app.at('2026-10-21T08:00:00+07:00').as('lanhdao.lamson');
    await later.api('POST', '/api/reconciliations', { ...key, csv: `${orderId};20000;PG1` });
    assert.deepEqual(
      (await read()).lines.map(({ kind }) => kind),
      ['matched'],
    );
    const explained = await leader.api('POST', '/api/reconciliations/explanations', {
      ...key,
      orderReference: orderId,
      explanation: 'Không có gì để giải trình',
    });
    assert.equal(explained.status, 404, 'nothing differs');
    assert.equal(
      (await (await app.as('tiepnhan.lamson')).api('POST', '/api/reconciliations', { ...key, csv: '' }))
        .status,
      403,
    );
    assert.equal(
      (await (await app.as('lanhdao.bendo')).api('POST', '/api/reconciliations', { ...key, csv: '' })).status,
      403,
    );
    const auditor = await app.as('kiemtra.tinh');
    assert.equal(
      (await auditor.get(`${feesPaths.reconcile}?${new URLSearchParams(await asked(app))}`)).status,
      200,
    );
    assert.equal((await auditor.get(feesPaths.importStatement)).status, 403);
  }));
