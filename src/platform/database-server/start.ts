import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { findRunningServer, holdServer, waitIfStopping } from './adopt.ts';
import { prepareBinaries } from './binaries.ts';
import { createClusterOnce } from './cluster.ts';
import { type DataFolder, getPassword, openDataFolder, urlOn } from './data-folder.ts';
import { type DatabaseServerError, databaseServerError } from './database-server-error.ts';
import { lockFolder } from './folder-lock.ts';
import { type Launched, launch } from './launch.ts';
import { lastWords } from './server-log.ts';
import type { Supervised } from './supervisor.ts';

/** What {@link startDatabaseServer} needs to know. */
export type DatabaseServerOptions = {
  /** The program's data folder (MOTCUA_DATA); the server keeps to its subfolder `database`. */
  readonly dataFolder: string;
  /** Told about steps that take a moment, one line each. */
  readonly log: (line: string) => void;
  /** Port on 127.0.0.1; without it a free one, kept from start to start where possible. */
  readonly port?: number;
  /** Single PostgreSQL settings, e.g. `{ fsync: 'off' }` for a test database. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called if a server started here ends without `stop`. */
  readonly onLost?: (error: DatabaseServerError) => void;
};

/** The embedded server, ready for connections. */
export type DatabaseServer = {
  /** Connection string of the owner (a superuser) to the database `postgres`; holds the password. */
  readonly url: string;
  /** True if another program had started it. */
  readonly adopted: boolean;
  /** Lets go of the server; it ends in order unless another program uses it. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes sure that PostgreSQL runs on the data folder: creates the database on the first start, recovers it
 * after a crash, adopts a server that is already there. It never outlives the programs that use it, however
 * they end (see supervisor.ts), and does not keep this process from ending.
 *
 * @throws DatabaseServerError with a line for the console and how to mend it; nothing is left half-done
 */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const folder = openDataFolder(options.dataFolder);
  const unlock = await lockFolder(folder);
  try {
    const running = await findRunningServer(folder);
    if (running) {
      return { url: urlOn(folder, running.port), adopted: true, stop: holdServer(folder, running) };
    }
    const native = prepareBinaries(folder.account, options.log);
    await createClusterOnce(folder, native, options.log);
    getPassword(folder);
    const launched = await launch(folder, native, options.port, options.settings ?? {});
    return own(folder, launched, options.onLost);
  } finally {
    unlock();
  }
}

function own(
  folder: DataFolder,
  launched: Launched,
  onLost: DatabaseServerOptions['onLost'],
): DatabaseServer {
  const { program, pid, port, logFrom } = launched;
  let stopping: Promise<void> | undefined;
  setReferenced(program.supervisor, false);
  program.exit.then((code) => {
    if (!stopping) onLost?.(databaseServerError('server-lost', `${code}: ${lastWords(folder.log, logFrom)}`));
  });
  const stop = () => {
    stopping ??= stopServer(folder, program, pid);
    return stopping;
  };
  return { url: urlOn(folder, port), adopted: false, stop };
}

/** A fast shutdown writes a checkpoint; if the disk is too slow for that, recovery at the next start does it. */
const shutdownPatienceMs = 20_000;

async function stopServer(folder: DataFolder, program: Supervised, pid: number): Promise<void> {
  setReferenced(program.supervisor, true);
  program.release();
  const impatient = setTimeout(() => endAtOnce(pid), shutdownPatienceMs);
  await Promise.race([program.exit, untilHandedOver(folder, pid)]);
  clearTimeout(impatient);
  setReferenced(program.supervisor, false);
}

/** Resolves when the server goes on for other programs; otherwise not before it has ended. */
async function untilHandedOver(folder: DataFolder, pid: number): Promise<void> {
  await waitIfStopping(folder, pid, 1_000);
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended this very moment.
  }
}

function setReferenced(supervisor: ChildProcess, referenced: boolean): void {
  const pipes = [supervisor.stdin, supervisor.stdout] as (Socket | null)[];
  for (const handle of [supervisor, ...pipes]) referenced ? handle?.ref() : handle?.unref();
}
