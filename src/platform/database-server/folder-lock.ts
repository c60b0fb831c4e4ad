import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, giveTo } from './data-folder.ts';
import { databaseServerError } from './database-server-error.ts';

const patienceMs = 90_000;

/**
 * Waits until no other process is creating or starting the server in `folder`, and keeps them out until the
 * returned function is called. Node has no flock(), but its SQLite locks a file through the kernel, so the
 * lock falls by itself when the process dies, however it dies: there is no stale lock to recognise.
 *
 * @throws DatabaseServerError `folder-busy`
 */
export async function lockFolder(folder: DataFolder): Promise<() => void> {
  closeSync(openSync(folder.lock, 'a', 0o600));
  giveTo(folder.account, folder.lock);
  const lock = new DatabaseSync(folder.lock, { timeout: 0 });
  const deadline = performance.now() + patienceMs;
  while (!canLock(lock)) {
    if (performance.now() > deadline) {
      lock.close();
      throw databaseServerError('folder-busy', folder.root);
    }
    await sleep(25);
  }
  return () => lock.close();
}

const sqliteBusy = 5;

function canLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy) return false;
    throw error;
  }
}
