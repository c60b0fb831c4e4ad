import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { registry } from '#app';
import { type Context, newId } from '#platform/context.ts';
import { asSystem, type Surroundings } from '#platform/http/request-context.ts';
import { startQueue } from '#platform/jobs/queue.ts';
import { openDatabase, openPool, poolStore } from '#platform/sql/database.ts';
import { surroundings, TEST_NOW } from '#test/app.ts';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import type { Notice } from '../domain/notice.ts';
import { notify } from '../notify/notify.ts';
import { pageOfNotices } from '../sql/notice-rows.ts';
import { type MailServer, makeMailServer, makeOrder } from '../testing.ts';
import { sweepNotices } from './sweep-notices.job.ts';

/** Real workers on a database of their own, a mail server in its own process, and a clock that is moved by hand. */
export interface DeliveryStage {
  readonly database: TestDatabase;
  readonly mail: MailServer;
  system<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer>;
  startWorkers(count: number): Promise<void>;
  stopWorkers(): Promise<void>;
  /** Makes a notice for each address, as a step does. */
  order(addresses: readonly string[]): Promise<void>;
  notices(): Promise<Notice[]>;
  pass(minutes: number): void;
  /** Lets time pass, and does what happens each minute. */
  sweepAfter(minutes: number): Promise<void>;
  /** The notice's id in each message that the server accepted. */
  arrived(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openDeliveryStage(): Promise<DeliveryStage> {
  const database = await startTestDatabase();
  const pool = openPool(database.ownerUrl, 'application', 8);
  // Each message takes the server a moment, so that the workers can be stopped in the middle.
  const mail = await makeMailServer(15);
  const clock = movableClock();
  const around = deliverySurroundings(pool, mail, clock);
  const system = <Answer>(work: (context: Context) => Promise<Answer>) => asSystem(around, 'test', work);
  const workers = makeWorkers(pool, around);
  return {
    database,
    mail,
    system,
    startWorkers: workers.start,
    stopWorkers: workers.stop,
    pass: clock.pass,
    order: (addresses) =>
      system(async (context) => {
        for (const email of addresses)
          await notify(context, makeOrder(newId(context), newId(context), email));
      }),
    notices: () => system(async (context) => [...(await pageOfNotices(context, { size: 200 })).notices]),
    sweepAfter: (minutes) => {
      clock.pass(minutes);
      return system((context) => sweepNotices.run(context, {}));
    },
    arrived: async () =>
      (await mail.received()).map(({ data }) => /^Message-ID: <([0-9a-f-]{36})@/im.exec(data)?.[1] ?? data),
    close: async () => {
      await workers.stop();
      await mail.remove();
      await pool.end();
      await database.stop();
    },
  };
}

function movableClock() {
  let now = Temporal.Instant.from(TEST_NOW);
  const pass = (minutes: number) => {
    now = now.add({ minutes });
  };
  return { now: () => now, pass };
}

function deliverySurroundings(
  pool: ReturnType<typeof openPool>,
  mail: MailServer,
  clock: { now(): Temporal.Instant },
): Surroundings {
  const base = surroundings(poolStore(openDatabase(pool)), '/nowhere');
  const smtp = { url: mail.url, from: 'Một cửa Lam Giang <mot-cua@lamgiang.example>' };
  return { ...base, registry, clock, config: { ...base.config, smtp } };
}

function makeWorkers(pool: ReturnType<typeof openPool>, around: Surroundings) {
  const running: Awaited<ReturnType<typeof startQueue>>[] = [];
  const startOne = () =>
    startQueue(pool, around.registry, (name, work) => asSystem(around, name, work), around.log);
  return {
    start: async (count: number) => {
      for (let started = 0; started < count; started += 1) running.push(await startOne());
    },
    stop: async () => {
      await Promise.all(running.splice(0).map((worker) => worker.stop()));
    },
  };
}

/** Waits for what the workers do; not for ever. */
export async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await reached()) return;
    await wait(20);
  }
  assert.fail(`${what} did not happen`);
}
