import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { newId } from '#platform/context.ts';
import { notify } from '../notify/notify.ts';
import { noticesAbout } from '../sql/notice-rows.ts';
import { claimNotice } from '../sql/outbox.ts';
import { makeOrder } from '../testing.ts';
import { type DeliveryStage, openDeliveryStage, until } from './delivery-stage.testing.ts';
import { sendNotice } from './send-notice.job.ts';

describe('delivery', () => {
  let stage: DeliveryStage;
  before(async () => {
    stage = await openDeliveryStage();
  });
  after(() => stage.close());

  /** Do all notices wait after so many attempts? */
  const waitAfter = async (attempts: number) =>
    (await stage.notices()).every((notice) => notice.state === 'waiting' && notice.attempts === attempts);

  it('gives a server that was down for a day every notice once, from two workers, restarted in the middle', async () => {
    const addresses = Array.from({ length: 30 }, (_, index) => `nguoi.${index}@example.vn`);
    await stage.order(addresses);
    await stage.startWorkers(2);
    await until('the first attempts', () => waitAfter(1));
    assert.equal((await stage.notices())[0]?.lastError, 'unreachable');
    await stage.sweepAfter(24 * 60);
    await until('the attempts a day later', () => waitAfter(2));

    // A worker takes this one, and its machine loses power: nobody says how it went.
    const [lost] = await stage.notices();
    assert.ok(lost);
    stage.pass(60);
    assert.ok(await stage.system((context) => claimNotice(context, lost.id)));
    assert.equal(await stage.system((context) => claimNotice(context, lost.id)), undefined);
    await stage.mail.start();
    await stage.sweepAfter(0);
    await until('some mail', async () => (await stage.arrived()).length > 5);
    await stage.stopWorkers();
    assert.ok((await stage.arrived()).length < 29, 'they were stopped in the middle');
    await stage.startWorkers(2);
    await stage.sweepAfter(1);
    await until('all but one', async () => (await stage.arrived()).length === 29);
    assert.ok(!(await stage.arrived()).includes(lost.id), 'who has taken it may still be sending it');
    await stage.sweepAfter(15);
    await until('the last one', async () => (await stage.notices()).every(({ state }) => state === 'sent'));
    await stage.sweepAfter(60);
    await stage.stopWorkers();

    const ids = (await stage.notices()).map(({ id }) => id);
    assert.deepEqual((await stage.arrived()).toSorted(), ids.toSorted());
    const reached = (await stage.mail.received()).flatMap(({ recipients }) => recipients);
    assert.deepEqual(reached.toSorted(), addresses.toSorted());
  });

  it('fails for good where nobody has this address, tries a busy one again, and writes down neither', async () => {
    await stage.order(['bad.nguoi@example.vn', 'busy.nguoi@example.vn']);
    await stage.startWorkers(1);
    const refused = async () => (await stage.notices()).filter(({ lastError }) => lastError);
    await until('the refusals', async () => (await refused()).length === 2);
    await stage.stopWorkers();
    const [bad, busy] = (await refused()).toSorted((a, b) => a.state.localeCompare(b.state));
    assert.deepEqual([bad?.state, bad?.lastError], ['failed', 'recipient-refused 550']);
    assert.deepEqual([busy?.state, busy?.lastError], ['waiting', 'temporarily-refused 451']);
    const history = await stage.system((context) => historyOf(context, bad?.id ?? ''));
    assert.deepEqual(
      history.map(({ type }) => type),
      ['notice.queued', 'notice.failed'],
    );
    const { rows } = await stage.database.owner.query('select to_jsonb(n)::text from notices.notice n');
    assert.ok(!JSON.stringify([history, rows]).includes('example.vn'));
  });

  it('makes no notice for a step that is undone, and one for a step that is ordered twice', async () => {
    const start = (await stage.notices()).length;
    const undone = stage.system(async (context) => {
      await notify(context, makeOrder(newId(context), newId(context), 'hoan.tac@example.vn'));
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.equal((await stage.notices()).length, start);
    const id = await stage.system(async (context) => newId(context));
    for (const _ of [1, 2])
      await stage.system((context) => notify(context, makeOrder(id, id, 'hai.lan@example.vn')));
    assert.equal((await stage.notices()).length, start + 1);
  });

  it('ended between the yes of the server and its own note, sends again under the same Message-ID', async () => {
    const id = await stage.system(async (context) => {
      const subjectId = newId(context);
      await notify(context, makeOrder(subjectId, subjectId, 'mat.dien@example.vn'));
      return (await noticesAbout(context, subjectId))[0]?.id ?? '';
    });
    let transactions = 0;
    const ending = sendNotice.runInSteps(
      (work) => {
        transactions += 1;
        return transactions === 1 ? stage.system(work) : Promise.reject(new Error('power cut'));
      },
      { noticeId: id },
    );
    await assert.rejects(ending, /power cut/);
    const copies = async () => (await stage.arrived()).filter((one) => one === id).length;
    await sendNotice.runInSteps(stage.system, { noticeId: id });
    assert.equal(await copies(), 1, 'nobody else sends it while the lease lasts');
    stage.pass(11);
    await sendNotice.runInSteps(stage.system, { noticeId: id });
    assert.equal(await copies(), 2, 'the receiver can drop the second: it has this Message-ID already');
    await sendNotice.runInSteps(stage.system, { noticeId: id });
    assert.equal(await copies(), 2);
  });
});
