import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { sendNotice } from '../deliver/send-notice.job.ts';
import { noticePaths } from '../paths.ts';
import { getNotice } from '../sql/notice-rows.ts';
import { claimNotice, markFailed } from '../sql/outbox.ts';
import { MAIL_SETTINGS, orderAt, SOME_EMAIL } from '../testing.ts';

const OFFICE = 'H99.7.1';

/** One notice of the office of Lam Sơn that failed for good. */
async function makeFailed(app: TestApp): Promise<string> {
  const id = await orderAt(app, OFFICE);
  const row = await claimNotice(app.context(), id);
  assert.ok(row && (await markFailed(app.context(), row, 'recipient-refused 550', undefined)));
  return id;
}

test('the list shows what failed and why, the recipient behind dots; sent again it waits', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await makeFailed(app);
    const clerk = await app.as('tiepnhan.lamson');
    const list = await clerk.get(`${noticePaths.list}?tinh-trang=failed`);
    assert.match(plain(list.text), /Không gửi được.*Máy chủ nhận từ chối địa chỉ này \(mã 550\)/);
    assert.ok(list.text.includes('n•••@example.vn') && !list.text.includes(SOME_EMAIL));
    assert.ok(list.text.includes(noticePaths.retry(id)));
    assert.match(plain((await clerk.get(noticePaths.retry(id))).text), /H99.7.1-261020-0001/);
    const later = app.at('2026-11-20T09:00:00+07:00');
    const again = await (await later.as('tiepnhan.lamson')).post(noticePaths.retry(id));
    assert.deepEqual([again.status, again.location], [303, noticePaths.list]);
    assert.equal((await getNotice(app.context(), id)).state, 'waiting');
    assert.equal((await clerk.post(noticePaths.retry(id))).status, 409);

    // The server is still down: it goes on trying as long as a new one.
    await sendNotice.runInSteps((work) => work(later.context()), { noticeId: id });
    const { state, lastError, nextAttemptAt } = await getNotice(app.context(), id);
    assert.deepEqual([state, lastError], ['waiting', 'unreachable']);
    assert.equal(nextAttemptAt.toString(), '2026-11-20T02:02:00Z');
  }));

test('what waits can be cancelled, and then is not sent; by the interface too', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await orderAt(app, OFFICE);
    const clerk = await app.as('tiepnhan.lamson');
    const done = await clerk.api('POST', `/api/notices/${id}/cancellations`);
    assert.deepEqual([done.status, done.json()], [201, { id }]);
    await sendNotice.runInSteps((work) => work(app.context()), { noticeId: id });
    assert.deepEqual((await getNotice(app.context(), id)).attempts, 0);
    const second = await clerk.api('POST', `/api/notices/${id}/cancellations`);
    assert.deepEqual([second.status, second.json().code], [409, 'notices.not-in-this-state']);
    assert.equal((await clerk.api('POST', `/api/notices/${id}/retries`)).status, 201);
    assert.equal((await clerk.post(noticePaths.cancel(id))).status, 303);
  }));

test('the interface pages from the newest, within the units of the caller', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const ids: string[] = [];
    for (const second of ['00', '01', '02'])
      ids.push(await orderAt(app.at(`2026-10-20T09:00:${second}+07:00`), OFFICE));
    type List = { next: string | null; notices: { id: string; maskedRecipient: string }[] };
    const clerk = await app.as('tiepnhan.lamson');
    const first = (await clerk.api('GET', '/api/notices?limit=2')).json<List>();
    assert.deepEqual(
      first.notices.map(({ id }) => id),
      [ids[2], ids[1]],
    );
    const rest = (await clerk.api('GET', `/api/notices?limit=2&after=${first.next}`)).json<List>();
    assert.deepEqual([rest.notices.map(({ id }) => id), rest.next], [[ids[0]], null]);
    assert.equal(rest.notices[0]?.maskedRecipient, 'n•••@example.vn');
    const stranger = await app.as('tiepnhan.cuasong');
    assert.deepEqual((await stranger.api('GET', '/api/notices')).json<List>().notices, []);
    assert.equal((await stranger.post(noticePaths.cancel(ids[0] ?? ''))).status, 404);
    assert.equal((await (await app.as('chuyenvien.lamson')).get(noticePaths.list)).status, 403);
  }));

test('without a mail server the page says so; a provider for trying out says that nobody got anything', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    assert.match(plain((await clerk.get(noticePaths.list)).text), /chưa được khai máy chủ gửi thư/);
    await assert.rejects(orderAt(app, OFFICE), /no notice/);
    const fake = app.configured({ sms: 'fake' });
    const id = await orderAt(fake, OFFICE);
    await sendNotice.runInSteps((work) => work(fake.context()), { noticeId: id });
    assert.equal((await getNotice(app.context(), id)).state, 'sent');
    assert.match(
      plain((await clerk.get(noticePaths.list)).text),
      /SMS: •••••••321.*người dân không nhận được/,
    );
  }));
