import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { Context } from '#platform/context.ts';
import { asSystem, type Surroundings } from '#platform/http/request-context.ts';
import { makeServer } from '#platform/http/server.ts';
import { openDatabase, openPool, poolStore } from '#platform/sql/database.ts';
import { surroundings } from './app.ts';
import { type Client, makeClient } from './client.ts';
import { startTestDatabase } from './database.ts';
import { loadWorld } from './world.ts';

/**
 * The whole application on a database of its own where transactions really commit on connections of their own: for
 * what one rolled-back transaction cannot show (locks, two officers at once, a browser). One serves the whole run.
 */
export interface LiveStage {
  readonly around: Surroundings;
  readonly server: ReturnType<typeof makeServer>;
  /** A token of a new session of somebody of the world. */
  signIn(userName: string): Promise<string>;
  as(userName: string): Promise<Client>;
  /** Runs `work` as the system and commits it. */
  system<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer>;
}

interface OpenStage extends LiveStage {
  close(): Promise<void>;
}

let stage: Promise<OpenStage> | undefined;

/** At the level of the file, so that it runs once, after the last test of the whole run. */
after(async () => {
  await (await stage)?.close();
});

export function liveStage(): Promise<LiveStage> {
  stage ??= openStage();
  return stage;
}

async function openStage(): Promise<OpenStage> {
  const database = await startTestDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-live-'));
  const db = openDatabase(openPool(database.ownerUrl, 'application', 8));
  const around = surroundings(poolStore(db), folder);
  const world = await loadWorld(around);
  const server = makeServer(around);
  const system = <Answer>(work: (context: Context) => Promise<Answer>) => asSystem(around, 'test', work);
  const signIn = (userName: string) => system((context) => world.signIn(context, userName));
  return {
    around,
    server,
    signIn,
    system,
    as: async (userName) => makeClient(server, await signIn(userName)),
    close: async () => {
      await db.destroy();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
