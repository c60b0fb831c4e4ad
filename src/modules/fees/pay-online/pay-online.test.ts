import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { feesPaths } from '../paths.ts';
import { pretendPayment } from '../providers/fake-provider.ts';
import { ordersOfDossier } from '../sql/orders.ts';
import { collectByApi, makePaying } from '../testing.ts';
import { askPlatform } from './ask-platform.job.ts';

/** Opens an order as a program does; answers its id. */
async function open(app: TestApp, code: string): Promise<string> {
  const answer = await app.anonymous.api('POST', '/api/online-orders', { code });
  assert.equal(answer.status, 201, answer.text);
  return answer.json<{ id: string }>().id;
}

function tell(app: TestApp, message: object) {
  return app.anonymous.api('POST', '/api/payment-callbacks/fake', message);
}

function messageOf(app: TestApp, orderId: string, amountVnd = 20_000) {
  return pretendPayment(orderId, amountVnd, app.context().secret);
}

async function stateOf(app: TestApp, orderId: string): Promise<string> {
  return (await app.anonymous.api('GET', `/api/online-orders/${orderId}`)).json<{ state: string }>().state;
}

async function paymentsOf(app: TestApp, dossierId: string) {
  const clerk = await app.as('tiepnhan.lamson');
  type Fees = { payments: { method: string; amountVnd: number; receipt: { number: number } }[] };
  return (await clerk.api('GET', `/api/dossiers/${dossierId}/fees`)).json<Fees>().payments;
}

function askAfter(app: TestApp, moment: string): Promise<void> {
  const then = app.at(moment);
  return askPlatform.runInSteps((work) => work(then.context()), {});
}

test('a citizen finds the amount by the code, pays at the platform and comes back to a page that says so, without scripts', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app, 20_000, { ownerName: 'Nguyễn Kín Tiếng' });
    const found = await app.anonymous.get(`/tra-cuu-ho-so?ma=${code}`);
    assert.match(plain(found.text), /Còn phải nộp 20\.000 đồng/);
    const page = await app.anonymous.get(`${feesPaths.pay}?ma=${code.toLowerCase()}`);
    assert.match(plain(page.text), /20\.000 đồng.*Hai mươi nghìn đồng/);
    const opened = await app.anonymous.post(feesPaths.pay, { code });
    assert.equal(opened.status, 303);
    const order = await app.anonymous.get(opened.location ?? '');
    assert.doesNotMatch(found.text + page.text + order.text, /Kín Tiếng/);
    const platform = /href="(\/nop-phi\/cong-thu-nghiem\/[^"]+)"/.exec(order.text)?.[1] ?? '';
    assert.match(plain((await app.anonymous.get(platform)).text), /Không có tiền nào được chuyển/);
    const back = await app.anonymous.post(platform, { way: 'paid' });
    assert.deepEqual([back.status, back.location], [303, opened.location]);
    assert.match(plain((await app.anonymous.get(back.location ?? '')).text), /Đã ghi nhận tiền nộp/);
    assert.doesNotMatch((await app.anonymous.get(`/tra-cuu-ho-so?ma=${code}`)).text, /Còn phải nộp/);
    const [payment] = await paymentsOf(app, id);
    assert.deepEqual([payment?.method, payment?.amountVnd, payment?.receipt.number], ['online', 20_000, 1]);
    const orderId = (await ordersOfDossier(app.context(), id))[0]?.id ?? '';
    const events = (await historyOf(app.context(), orderId)).map(({ type }) => type);
    assert.deepEqual(events, ['onlineOrder.opened', 'onlineOrder.paid']);
  }));

test('pressing twice is one order; an unknown code, or one with nothing due, opens none', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app);
    assert.equal(await open(app, code), await open(app, code));
    assert.equal((await ordersOfDossier(app.context(), id)).length, 1);
    await collectByApi(app, id);
    for (const wrong of [code, 'H99.7.1-261020-9999', '<script>']) {
      assert.equal(
        (await app.anonymous.api('POST', '/api/online-orders', { code: wrong })).status,
        404,
        wrong,
      );
      assert.equal((await app.anonymous.get(`${feesPaths.pay}?ma=${encodeURIComponent(wrong)}`)).status, 200);
    }
    assert.equal((await app.anonymous.get(feesPaths.order('x'))).status, 404);
  }));

test('a callback counts once however often it comes, and not at all without the signature', () =>
  withApp(async (app) => {
    const { id, code } = await makePaying(app);
    const orderId = await open(app, code);
    const message = messageOf(app, orderId);
    for (const forged of [
      { ...message, signature: '0'.repeat(64) },
      { ...message, amountVnd: 1 },
      { ...message, eventId: 'another' },
      { ...message, outcome: 'failed' },
      { ...message, signature: '' },
    ]) {
      const refused = await tell(app, forged);
      assert.deepEqual([refused.status, refused.json().code], [422, 'fees.callback-signature']);
    }
    assert.equal(await stateOf(app, orderId), 'waiting');
    for (const _ of [1, 2, 3]) assert.deepEqual((await tell(app, message)).json(), { accepted: true });
    assert.equal((await paymentsOf(app, id)).length, 1);
    assert.equal(await stateOf(app, orderId), 'paid');
    assert.equal((await app.anonymous.api('POST', '/api/payment-callbacks/redirect', message)).status, 404);
  }));

test('money of another amount, or for what was paid meanwhile, is booked nowhere and stands as a discrepancy', () =>
  withApp(async (app) => {
    const less = await makePaying(app);
    const lessOrder = await open(app, less.code);
    await tell(app, messageOf(app, lessOrder, 19_000));
    assert.deepEqual(
      [await stateOf(app, lessOrder), (await paymentsOf(app, less.id)).length],
      ['disputed', 0],
    );
    assert.match(plain((await app.anonymous.get(feesPaths.order(lessOrder))).text), /chưa khớp/);
    const twice = await makePaying(app);
    const twiceOrder = await open(app, twice.code);
    await collectByApi(app, twice.id);
    await tell(app, messageOf(app, twiceOrder));
    assert.deepEqual(
      [await stateOf(app, twiceOrder), (await paymentsOf(app, twice.id)).length],
      ['disputed', 1],
    );
    const page = plain((await (await app.as('lanhdao.lamson')).get(feesPaths.reconcile)).text);
    assert.match(page, new RegExp(`${twice.code}</a>.*không còn phải nộp`, 's'));
    assert.match(page, new RegExp(`${less.code}</a>.*19\\.000`, 's'));
    assert.doesNotMatch(
      (await (await app.as('tiepnhan.bendo')).get(feesPaths.reconcile)).text,
      new RegExp(less.code),
    );
  }));

test('a lost callback is recovered by asking; an order of which nothing was paid is given up when its time is over', () =>
  withApp(async (app) => {
    const lost = await makePaying(app);
    const never = await makePaying(app);
    const [lostOrder, neverOrder] = [await open(app, lost.code), await open(app, never.code)];
    messageOf(app, lostOrder);
    await askAfter(app, '2026-10-20T09:02:00+07:00');
    assert.equal(await stateOf(app, lostOrder), 'waiting', 'not asked yet');
    await askAfter(app, '2026-10-20T09:04:00+07:00');
    assert.deepEqual([await stateOf(app, lostOrder), await stateOf(app, neverOrder)], ['paid', 'waiting']);
    assert.equal((await paymentsOf(app, lost.id))[0]?.amountVnd, 20_000);
    await tell(app, messageOf(app, lostOrder));
    assert.equal(
      (await paymentsOf(app, lost.id)).length,
      1,
      'the callback that comes after all changes nothing',
    );
    await askAfter(app, '2026-10-20T09:40:00+07:00');
    assert.equal(await stateOf(app, neverOrder), 'expired');
    await tell(app, messageOf(app, neverOrder));
    assert.equal(await stateOf(app, neverOrder), 'paid', 'money that comes late is money');
  }));

test('where no platform is set the page says where to pay, and nothing can be opened', () =>
  withApp(async (app) => {
    const { code } = await makePaying(app);
    const without = app.configured({ payment: undefined });
    assert.match(
      plain((await without.anonymous.get(`${feesPaths.pay}?ma=${code}`)).text),
      /chưa nhận nộp trực tuyến/,
    );
    assert.equal((await without.anonymous.api('POST', '/api/online-orders', { code })).status, 503);
    const orderId = await open(app, code);
    assert.equal((await without.anonymous.get(feesPaths.fakePlatform(orderId))).status, 404);
  }));
