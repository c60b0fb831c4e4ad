import pg from 'pg';
import { getConfig, openInstallation } from '../../src/commands/installation.ts';
import { startDatabaseServer } from '../../src/platform/database-server/start.ts';
import type { Surroundings } from '../../src/platform/http/request-context.ts';
import { openDatabase, openPool, poolStore } from '../../src/platform/sql/database.ts';
import { surroundings } from '../../test/app.ts';
import { startTestDatabase } from '../../test/database.ts';
import { loadWorld } from '../../test/world.ts';

/** Where the file is taken in: as the program does it, and as who may copy files on the server. */
export interface Place {
  readonly around: Surroundings;
  readonly owner: pg.ClientBase;
  close(): Promise<void>;
}

export async function newDatabase(folder: string): Promise<Place> {
  const database = await startTestDatabase();
  const db = openDatabase(openPool(database.ownerUrl, 'application', 4));
  const around = surroundings(poolStore(db), folder);
  await loadWorld(around);
  const owner = await database.owner.connect();
  const close = async () => {
    owner.release();
    await db.destroy();
    await database.stop();
  };
  return { around, owner, close };
}

/** The trial installation of MOTCUA_DATA, on its own server. */
export async function installed(): Promise<Place> {
  const server = await startDatabaseServer({ dataFolder: getConfig().dataFolder, log: console.log });
  const installation = await openInstallation(() => {});
  const url = new URL(server.url);
  url.pathname = '/motcua';
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const close = async () => {
    await owner.end();
    await installation.close();
    await server.stop();
  };
  return { around: installation.around, owner, close };
}
