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
/** Name of the database that the others are copied from. */
let pattern: Promise<string> | undefined;
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
  pattern ??= makePattern(url);
  const ownerUrl = await copyOf(url, await pattern);
  const owner = openPool(ownerUrl, 'owner', 4);
  return {
    ownerUrl,
    owner,
    stop: async () => {
      await owner.end();
      await drop(url, nameIn(ownerUrl));
      inUse -= 1;
      if (inUse === 0) await stopTestServer(url);
    },
  };
}

/** The database that all others of a run are copied from: migrating takes much longer than copying. */
async function makePattern(url: string): Promise<string> {
  const name = newName();
  const owner = openPool(await createDatabase(url, name), 'owner', 4);
  await prepareDatabase(owner);
  await owner.end();
  return name;
}

async function copyOf(url: string, name: string): Promise<string> {
  const copy = newName();
  await asAdministrator(url, (admin) => admin.query(`create database ${copy} template ${name}`));
  return urlOfDatabase(url, copy);
}

function drop(url: string, name: string): Promise<unknown> {
  return asAdministrator(url, (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

async function stopTestServer(url: string): Promise<void> {
  if (pattern) await drop(url, await pattern);
  await (await server)?.stop();
  server = undefined;
  pattern = undefined;
}

async function asAdministrator(url: string, work: (admin: pg.Pool) => Promise<unknown>): Promise<unknown> {
  const admin = openPool(urlOfDatabase(url, nameIn(url) || 'postgres'), 'owner', 1);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function newName(): string {
  return `motcua_test_${randomBytes(6).toString('hex')}`;
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}
