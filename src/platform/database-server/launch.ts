import { closeSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { databaseServerError } from './database-server-error.ts';
import { findPostmaster, untilNobodyIn } from './postmaster-file.ts';
import { lastWords, openServerLog, readSince } from './server-log.ts';
import { chooseFreePort, isFree, keepPort } from './server-port.ts';
import { serverSettings } from './server-settings.ts';
import { ownFolder, type Supervised, supervise } from './supervisor.ts';

/** A server that this process has started and that answers on `port`. */
export type Launched = {
  readonly program: Supervised;
  readonly pid: number;
  readonly port: number;
  /** Byte of the log at which this run begins. */
  readonly logFrom: number;
};

const tries = 5;
/** Recovery after a crash replays at most the log of one checkpoint, some seconds; this is for slow disks. */
const patienceMs = 120_000;

/**
 * Starts PostgreSQL on an existing cluster and waits until it accepts connections.
 *
 * @param fixedPort the port to use; without it a free one is chosen, and another if it is lost meanwhile
 * @throws DatabaseServerError `port-busy`, `start-failed`, `start-timeout`, `server-stuck`, `binaries-unusable`
 */
export async function launch(
  folder: DataFolder,
  native: string,
  fixedPort: number | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<Launched> {
  await clearAfterCrash(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = fixedPort ?? (await chooseFreePort(folder));
    if (fixedPort && !(await isFree(fixedPort))) throw databaseServerError('port-busy', String(port));
    const outcome = await launchOn(folder, native, port, settings);
    if (outcome !== 'port-lost') {
      if (!fixedPort) keepPort(folder, port);
      return outcome;
    }
    if (fixedPort || attempt === tries) throw databaseServerError('port-busy', String(port));
  }
}

async function launchOn(
  folder: DataFolder,
  native: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Launched | 'port-lost'> {
  const { handle, from } = openServerLog(folder);
  const command = [join(native, 'bin', 'postgres'), '-D', ownFolder(folder, folder.cluster)];
  const arguments_ = [...command, ...serverSettings(port, settings)];
  const program = supervise(folder, arguments_, { cwd: folder.cluster, output: handle, shared: true });
  closeSync(handle);
  let code: number | undefined;
  program.exit.then((value) => {
    code = value;
  });
  const pid = await program.pid;
  const deadline = performance.now() + patienceMs;
  while (code === undefined) {
    const found = findPostmaster(folder.cluster);
    if (found?.pid === pid && found.status === 'ready') return { program, pid, port, logFrom: from };
    if (performance.now() > deadline) {
      program.release();
      throw databaseServerError('start-timeout', String(patienceMs / 1000));
    }
    await sleep(10);
  }
  if (/Address already in use/i.test(readSince(folder.log, from))) return 'port-lost';
  const words = lastWords(folder.log, from) || `exit code ${code}`;
  throw databaseServerError(code === 126 || code === 127 ? 'binaries-unusable' : 'start-failed', words);
}

/**
 * Waits for the children of a killed postmaster to notice and go, then removes its `postmaster.pid`:
 * PostgreSQL itself would take the file for a living server where another process got the same number.
 */
async function clearAfterCrash(folder: DataFolder): Promise<void> {
  await untilNobodyIn(folder.cluster);
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
}
