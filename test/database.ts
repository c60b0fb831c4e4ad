import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { createDatabase, urlOfDatabase } from '#platform/database-server/databases.ts';
import { startDatabaseServer } from '#platform/database-server/start.ts';
import { openPool } from '#platform/sql/database.ts';
import { prepareDatabase } from '#platform/sql/prepare-database.ts';

/** The server of this test run: MOTCUA_TEST_DATABASE_URL or DATABASE_URL if set, else an embedded one in a temporary folder. */
interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

let server: Promise<TestServer> | undefined;
/** Databases that are in use: with the last of them the server stops. */
let inUse = 0;

async function startServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-test-'));
  // The run throws the database away, so it need not survive a power cut.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '128MB',
  };
  const embedded = await startDatabaseServer({ dataFolder: folder, log: () => {}, settings });
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly owner: pg.Pool;
  stop(): Promise<void>;
}

/** A migrated database of its own, on the run's server; `stop` drops it, and ends the server with the last one. */
export async function startTestDatabase(): Promise<TestDatabase> {
  inUse += 1;
  server ??= startServer();
  const { url } = await server;
  const name = `motcua_test_${randomBytes(6).toString('hex')}`;
  const ownerUrl = await createDatabase(url, name);
  const owner = openPool(ownerUrl, 'owner', 4);
  await prepareDatabase(owner);
  return {
    ownerUrl,
    owner,
    stop: async () => {
      await owner.end();
      const admin = openPool(urlOfDatabase(url, new URL(url).pathname.slice(1) || 'postgres'), 'owner', 1);
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      inUse -= 1;
      if (inUse === 0) await stopTestServer();
    },
  };
}

async function stopTestServer(): Promise<void> {
  await (await server)?.stop();
  server = undefined;
}
