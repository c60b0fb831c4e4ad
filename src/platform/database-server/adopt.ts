import { closeSync, constants, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, urlOn } from './data-folder.ts';
import { databaseServerError } from './database-server-error.ts';
import { databaseAnswers } from './databases.ts';
import { findPostmaster, isAlive, listServerProcesses, type Postmaster } from './postmaster-file.ts';

const patienceMs = 120_000;

/**
 * The server already running on the folder, once it accepts connections. One that is stopping is waited for
 * and then counts as none. It is asked a question, because one that was killed this moment still looks alive.
 *
 * @throws DatabaseServerError `start-timeout` when it neither gets ready nor ends
 */
export async function findRunningServer(folder: DataFolder): Promise<Postmaster | undefined> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = findPostmaster(folder.cluster);
    if (!found || !listServerProcesses(folder.cluster).includes(found.pid)) return undefined;
    if (found.status === 'ready' && (await databaseAnswers(urlOn(folder, found.port)))) return found;
    if (performance.now() > deadline) throw databaseServerError('start-timeout', String(patienceMs / 1000));
    await sleep(20);
  }
}

/**
 * Holds a server that another program started, so that it stays when that program ends first. The function
 * answered lets go again; if we were the last, it waits for the server to end.
 */
export function holdServer(folder: DataFolder, server: Postmaster): () => Promise<void> {
  let holder: number | undefined;
  try {
    holder = openSync(folder.holders, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    // Started by hand with pg_ctl, or about to be the last one's: it can be used, not kept.
  }
  return async () => {
    if (holder === undefined) return;
    closeSync(holder);
    holder = undefined;
    await waitIfStopping(folder, server.pid, 100);
  };
}

/**
 * Waits until the server has ended, if within `noticeMs` it says that it is stopping.
 * Answers false when it goes on for somebody else.
 */
export async function waitIfStopping(folder: DataFolder, pid: number, noticeMs: number): Promise<boolean> {
  const deadline = performance.now() + noticeMs;
  for (;;) {
    if (!isAlive(pid)) return true;
    const stopping = findPostmaster(folder.cluster)?.status === 'stopping';
    if (!stopping && performance.now() > deadline) return false;
    await sleep(10);
  }
}
