import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './console.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * Keeps two programs (npm start and npm test at once) from installing into the same folder; npm itself does not.
 * The lock is a file with the owner's process number, put in place whole; one whose owner has died is removed.
 */
export async function lockInstall() {
  const folder = join(projectRoot, '.motcua');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'install.lock');
  let told = false;
  while (!canTake(lock)) {
    if (!told) say('Chờ một lần cài đặt khác đang chạy… / Waiting for another installation that is running…');
    told = true;
    await sleep(500);
  }
  const unlock = () => rmSync(lock, { force: true });
  process.once('exit', unlock);
  return unlock;
}

function canTake(lock) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeIfStale(lock);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function removeIfStale(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
}
