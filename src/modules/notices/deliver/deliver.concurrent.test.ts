import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import { registry } from '#app';
import { historyOf } from '#platform/audit/list-events.ts';
import { newId } from '#platform/context.ts';
import { asSystem, type Surroundings } from '#platform/http/request-context.ts';
import { startQueue } from '#platform/jobs/queue.ts';
import { openDatabase, openPool, poolStore } from '#platform/sql/database.ts';
import { surroundings, TEST_NOW } from '#test/app.ts';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import { notify } from '../notify/notify.ts';
import { noticesAbout, pageOfNotices } from '../sql/notice-rows.ts';
import { claimNotice } from '../sql/outbox.ts';
import { type MailServer, makeMailServer, makeOrder } from '../testing.ts';
import { sendNotice } from './send-notice.job.ts';
import { sweepNotices } from './sweep-notices.job.ts';

let database: TestDatabase;
let pool: ReturnType<typeof openPool>;
let around: Surroundings;
let mail: MailServer;
let now = Temporal.Instant.from(TEST_NOW);
const workers: Runner[] = [];

const system = <Answer>(work: Parameters<typeof asSystem<Answer>>[2]) => asSystem(around, 'test', work);

async function startWorker(): Promise<Runner> {
  const runner = await startQueue(
    pool,
    around.registry,
    (name, work) => asSystem(around, name, work),
    around.log,
  );
  workers.push(runner);
  return runner;
}

async function stopWorkers(): Promise<void> {
  await Promise.all(workers.splice(0).map((runner) => runner.stop()));
}

/** Orders a notice to each of these addresses, as a step does. */
async function order(addresses: readonly string[]): Promise<void> {
  await system(async (context) => {
    for (const email of addresses) await notify(context, makeOrder(newId(context), newId(context), email));
  });
}

const notices = () =>
  system(async (context) => (await pageOfNotices(context, { size: 200 })).notices.toReversed());

/** Waits for what the workers do; not for ever. */
async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (await reached()) return;
    await wait(20);
  }
  assert.fail(
    `${what}: ${JSON.stringify((await notices()).map(({ state, attempts }) => [state, attempts]))}`,
  );
}

const sweepAfter = async (minutes: number) => {
  now = now.add({ minutes });
  await system((context) => sweepNotices.run(context, {}));
};

/** The notice's id in each message that was accepted, in order of arrival. */
const arrived = async () =>
  (await mail.received()).map(({ data }) => /^Message-ID: <([0-9a-f-]{36})@/im.exec(data)?.[1] ?? data);

before(async () => {
  database = await startTestDatabase();
  pool = openPool(database.ownerUrl, 'application', 8);
  mail = await makeMailServer(15);
  const base = surroundings(poolStore(openDatabase(pool)), '/nowhere');
  const smtp = { url: mail.url, from: 'Một cửa Lam Giang <mot-cua@lamgiang.example>' };
  around = { ...base, registry, clock: { now: () => now }, config: { ...base.config, smtp } };
});

after(async () => {
  await stopWorkers();
  await mail.remove();
  await pool.end();
  await database.stop();
});

test('a mail server that was down for a day gets every notice once, from two workers, one of them restarted', async () => {
  const addresses = Array.from({ length: 30 }, (_, index) => `nguoi.${index}@example.vn`);
  await order(addresses);
  await startWorker();
  await startWorker();
  await until('the first attempts', async () =>
    (await notices()).every(({ state, attempts }) => state === 'waiting' && attempts === 1),
  );
  assert.equal((await notices())[0]?.lastError, 'unreachable');
  await sweepAfter(24 * 60);
  await until('the attempts a day later', async () =>
    (await notices()).every(({ state, attempts }) => state === 'waiting' && attempts === 2),
  );

  // While a worker is sending this one its machine loses power: nobody says how it went.
  const [lost] = await notices();
  assert.ok(lost);
  now = now.add({ hours: 1 });
  assert.ok(await system((context) => claimNotice(context, lost.id)));
  assert.equal(await system((context) => claimNotice(context, lost.id)), undefined);
  await mail.start();
  await sweepAfter(0);
  await until('some mail', async () => (await arrived()).length > 5);
  await stopWorkers();
  const before = (await arrived()).length;
  assert.ok(before < 29, `the workers were stopped in the middle, at ${before}`);
  await startWorker();
  await startWorker();
  await sweepAfter(1);
  await until('all but one', async () => (await arrived()).length === 29);
  assert.ok(!(await arrived()).includes(lost.id), 'who has taken it may still be sending it');
  await sweepAfter(15);
  await until('the last one', async () => (await notices()).every(({ state }) => state === 'sent'));
  await sweepAfter(60);
  await stopWorkers();

  const all = await notices();
  assert.deepEqual((await arrived()).toSorted(), all.map(({ id }) => id).toSorted());
  assert.deepEqual(
    (await mail.received()).flatMap(({ recipients }) => recipients).toSorted(),
    addresses.toSorted(),
  );
});

test('a recipient that does not exist fails for good; one that is busy is tried again; no log names them', async () => {
  await order(['bad.nguoi@example.vn', 'busy.nguoi@example.vn']);
  await startWorker();
  const refused = async () => (await notices()).filter(({ lastError }) => lastError);
  await until('the refusals', async () => (await refused()).length === 2);
  await stopWorkers();
  const [bad, busy] = (await refused()).toSorted((a, b) => a.state.localeCompare(b.state));
  assert.deepEqual([bad?.state, bad?.lastError], ['failed', 'recipient-refused 550']);
  assert.deepEqual([busy?.state, busy?.lastError], ['waiting', 'temporarily-refused 451']);
  const history = await system((context) => historyOf(context, bad?.id ?? ''));
  assert.deepEqual(
    history.map(({ type }) => type),
    ['notice.queued', 'notice.failed'],
  );
  const rows = await database.owner.query('select to_jsonb(n)::text as row from notices.notice n');
  assert.ok(!JSON.stringify([history, rows.rows]).includes('example.vn'));
});

test('an order that is undone with its step is no notice; the same step ordered twice is one', async () => {
  const start = (await notices()).length;
  const undone = system(async (context) => {
    await notify(context, makeOrder(newId(context), newId(context), 'hoan.tac@example.vn'));
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  assert.equal((await notices()).length, start);
  const twice = await system(async (context) => newId(context));
  for (const _ of [1, 2])
    await system((context) => notify(context, makeOrder(twice, twice, 'hai.lan@example.vn')));
  assert.equal((await notices()).length, start + 1);
});

test('a program that ends between the yes of the server and its own note sends again, under the same Message-ID', async () => {
  const id = await system(async (context) => {
    const subjectId = newId(context);
    await notify(context, makeOrder(subjectId, subjectId, 'mat.dien@example.vn'));
    return (await noticesAbout(context, subjectId))[0]?.id ?? '';
  });
  let transactions = 0;
  const ending = sendNotice.runInSteps(
    (work) => {
      transactions += 1;
      return transactions === 1 ? system(work) : Promise.reject(new Error('power cut'));
    },
    { noticeId: id },
  );
  await assert.rejects(ending, /power cut/);
  await sendNotice.runInSteps(system, { noticeId: id });
  const copies = async () => (await arrived()).filter((one) => one === id).length;
  assert.equal(await copies(), 1, 'nobody else sends it while the lease lasts');
  now = now.add({ minutes: 11 });
  await sendNotice.runInSteps(system, { noticeId: id });
  assert.equal(await copies(), 2, 'the receiver can drop the second: it has this Message-ID already');
  await sendNotice.runInSteps(system, { noticeId: id });
  assert.equal(await copies(), 2);
});
