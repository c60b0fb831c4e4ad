import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { feesPaths } from '../paths.ts';
import { askPlatform } from '../pay-online/ask-platform.job.ts';
import { sendRefunds } from '../refund/send-refunds.job.ts';
import { makePaying } from '../testing.ts';
import { PLATFORM_SECRET, type Platform, startPlatform } from './platform.testing.ts';
import { signFields } from './signature.ts';

const PUBLIC_URL = 'https://motcua.lamgiang.example';

async function open(app: TestApp, code: string): Promise<{ id: string; payUrl: string }> {
  return (await app.anonymous.api('POST', '/api/online-orders', { code })).json();
}

async function stateOf(app: TestApp, id: string): Promise<string> {
  return (await app.anonymous.api('GET', `/api/online-orders/${id}`)).json<{ state: string }>().state;
}

function ask(app: TestApp): Promise<void> {
  return askPlatform.runInSteps((work) => work(app.at('2026-10-20T09:05:00+07:00').context()), {});
}

describe('a platform over HTTP', () => {
  let platform: Platform;
  before(async () => {
    platform = await startPlatform();
  });
  after(() => platform.stop());
  const withPlatform = (work: (app: TestApp) => Promise<void>) =>
    withApp((app) => work(app.configured({ payment: platform.settings, publicUrl: PUBLIC_URL })));

  it('is reached by a signed address, and believes no other', () =>
    withPlatform(async (app) => {
      const { code } = await makePaying(app);
      const { id, payUrl } = await open(app, code);
      const page = await fetch(payUrl);
      assert.equal(page.status, 200);
      await page.body?.cancel();
      assert.equal(new URL(payUrl).searchParams.get('returnUrl'), `${PUBLIC_URL}${feesPaths.order(id)}`);
      const forged = await fetch(payUrl.replace('amountVnd=20000', 'amountVnd=1'));
      assert.equal(forged.status, 403);
      await forged.body?.cancel();
      assert.ok(
        (await app.anonymous.get(feesPaths.order(id))).text.includes(payUrl.replaceAll('&', '&amp;')),
      );
    }));

  it('tells by a signed callback, once', () =>
    withPlatform(async (app) => {
      const { code } = await makePaying(app);
      const { id } = await open(app, code);
      const report = {
        eventId: 'e1',
        orderId: id,
        outcome: 'paid',
        amountVnd: 20_000,
        providerReference: 'PG1',
      };
      const message = { ...report, signature: signFields(report, PLATFORM_SECRET) };
      const path = '/api/payment-callbacks/redirect';
      const wrong = { ...report, signature: signFields(report, 'another secret') };
      assert.equal((await app.anonymous.api('POST', path, wrong)).status, 422);
      for (const _ of [1, 2]) assert.equal((await app.anonymous.api('POST', path, message)).status, 200);
      assert.equal(await stateOf(app, id), 'paid');
    }));

  it('is asked when it says nothing: paid, not yet paid, and unreachable', () =>
    withPlatform(async (app) => {
      const [paid, waiting] = [await makePaying(app), await makePaying(app)];
      const [first, second] = [await open(app, paid.code), await open(app, waiting.code)];
      await platform.pay(first.id, 20_000);
      await ask(app);
      assert.deepEqual([await stateOf(app, first.id), await stateOf(app, second.id)], ['paid', 'waiting']);
      const down = {
        kind: 'redirect',
        url: 'http://127.0.0.1:1',
        merchant: 'x',
        secret: PLATFORM_SECRET,
      } as const;
      const later = app.configured({ payment: down }).at('2026-10-22T09:00:00+07:00');
      await askPlatform.runInSteps((work) => work(later.context()), {});
      assert.equal(
        await stateOf(app, second.id),
        'waiting',
        'given up only when the platform itself says so',
      );
    }));

  it('gives back what a leader decided, once, and later when it is down', () =>
    withPlatform(async (app) => {
      const { id, code } = await makePaying(app);
      const order = await open(app, code);
      await platform.pay(order.id, 20_000);
      await ask(app);
      const leader = await app.as('lanhdao.lamson');
      type Fees = { payments: { receipt: { id: string } }[] };
      const fees = (await leader.api('GET', `/api/dossiers/${id}/fees`)).json<Fees>();
      const path = `/api/receipts/${fees.payments[0]?.receipt.id}/refunds`;
      const body = { reason: 'overcharged', reasonText: 'Thu sai mức theo nghị quyết mới' };
      assert.equal((await leader.api('POST', path, body)).status, 201);
      const send = (settings = platform.settings) => {
        const there = app.configured({ payment: settings });
        return sendRefunds.runInSteps((work) => work(there.context()), {});
      };
      await send({ kind: 'redirect', url: 'http://127.0.0.1:1', merchant: 'x', secret: PLATFORM_SECRET });
      assert.match((await leader.get(feesPaths.dossier(id))).text, /Đang hoàn trả/);
      await send();
      await send();
      assert.deepEqual(Object.values(await platform.refunds()), [20_000]);
      assert.match((await leader.get(feesPaths.dossier(id))).text, /Đã hoàn trả/);
    }));
});
