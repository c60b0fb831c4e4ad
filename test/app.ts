import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { registry } from '#app';
import { authenticate } from '#modules/identity/index.ts';
import type { Actor } from '#platform/authorization.ts';
import { fixedClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import type { Context } from '#platform/context.ts';
import { diskStore } from '#platform/files/file-store.ts';
import { readingContext, type Surroundings } from '#platform/http/request-context.ts';
import { makeServer } from '#platform/http/server.ts';
import { randomIds } from '#platform/ids.ts';
import { makeLogger } from '#platform/logging/logger.ts';
import { openDatabase, openPool, type Store } from '#platform/sql/database.ts';
import { translateDatabaseErrors } from '#platform/sql/database-errors.ts';
import type { DB } from '#platform/sql/schema.ts';
import { type Client, makeClient } from './client.ts';
import { startTestDatabase, type TestDatabase } from './database.ts';
import { loadWorld, type World } from './world.ts';

/** "Now" in every test unless it says otherwise: a Tuesday morning in office hours. */
export const TEST_NOW = '2026-10-20T09:00:00+07:00';

export const TEST_CONFIG = { ...(readConfig({ MOTCUA_LOG: 'silent', MOTCUA_MAX_FILE_MB: '1' }) as Config) };

/** One database for all tests of the run, with the world of test/world.ts in it. */
interface Stage {
  readonly database: TestDatabase;
  readonly db: Kysely<DB>;
  readonly around: Surroundings;
  readonly world: World;
  readonly folder: string;
}

let stage: Promise<Stage> | undefined;

// At the level of the file, so that it runs once, after the last test of the whole run.
after(async () => {
  if (!stage) return;
  const { database, db, folder } = await stage;
  await db.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openStage(): Promise<Stage> {
  const database = await startTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-files-'));
  const db = openDatabase(openPool(database.ownerUrl, 'application', 4));
  const around = surroundings(storeOf(db), folder);
  const world = await loadWorld(around);
  return { database, db, around, world, folder };
}

/** Surroundings for tests: the real program with a clock that stands still and files in a temporary folder. */
export function surroundings(store: Store, folder: string): Surroundings {
  return {
    store,
    config: TEST_CONFIG,
    secret: 'a secret that only the tests know, long enough',
    provinceId: 99,
    clock: fixedClock(TEST_NOW),
    ids: randomIds,
    files: diskStore(folder),
    log: makeLogger('silent'),
    registry,
    authenticate,
  };
}

function storeOf(db: Kysely<DB>): Store {
  return { read: db, write: (work) => translateDatabaseErrors(() => db.transaction().execute(work)) };
}

export interface TestApp {
  readonly world: World;
  /** A browser or program without a session. */
  readonly anonymous: Client;
  /** Somebody of the world, signed in. */
  as(userName: string): Promise<Client>;
  /** What the command line opens its verbs on. */
  readonly around: Surroundings;
  /** A context for calling use cases directly. */
  context(actor?: Actor): Context;
  /** The same application at another moment (ISO 8601 with offset), on the same transaction. */
  at(moment: string): TestApp;
  /** The same application with other settings, on the same transaction. */
  configured(settings: Partial<Config>): TestApp;
}

class Rollback extends Error {}

/**
 * Runs `work` on the whole application inside one transaction that is rolled back at the end: what a test writes
 * is gone, so tests need no order. Requests that write become savepoints.
 */
export async function withApp(work: (app: TestApp) => Promise<void>): Promise<void> {
  stage ??= openStage();
  const { db, around, world } = await stage;
  await db
    .transaction()
    .execute(async (transaction) => {
      await work(makeApp({ ...around, store: savepointStore(transaction) }, world));
      throw new Rollback();
    })
    .catch((error) => {
      if (!(error instanceof Rollback)) throw error;
    });
}

function makeApp(around: Surroundings, world: World): TestApp {
  const server = makeServer(around);
  const system: Actor = { kind: 'system', name: 'test' };
  const context = (actor: Actor = system) => readingContext(around, { actor, requestId: 'test' });
  return {
    world,
    around,
    anonymous: makeClient(server),
    as: async (userName) => makeClient(server, await world.signIn(context(), userName)),
    context,
    at: (moment) => makeApp({ ...around, clock: fixedClock(moment) }, world),
    configured: (settings) => makeApp({ ...around, config: { ...around.config, ...settings } }, world),
  };
}

let savepoints = 0;

/** A writing request of the application is a savepoint of the test's transaction. */
export function savepointStore(transaction: Kysely<DB>): Store {
  return {
    read: transaction,
    write: (work) =>
      translateDatabaseErrors(async () => {
        const name = `test_${++savepoints}`;
        await sql.raw(`savepoint ${name}`).execute(transaction);
        try {
          const answer = await work(transaction);
          await sql.raw(`release savepoint ${name}`).execute(transaction);
          return answer;
        } catch (error) {
          await sql.raw(`rollback to savepoint ${name}`).execute(transaction);
          throw error;
        }
      }),
  };
}
