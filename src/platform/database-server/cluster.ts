import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, getPassword, giveTo, ownerRole } from './data-folder.ts';
import { databaseServerError } from './database-server-error.ts';
import { untilNobodyIn } from './postmaster-file.ts';
import { lastWords } from './server-log.ts';
import { ownFolder, supervise } from './supervisor.ts';

/** Major version of the embedded PostgreSQL; data of another one cannot be opened. */
const majorVersion = '18';

/**
 * Creates the cluster on the first start. initdb works in a folder of another name, which gets its real name
 * only when whole: an initdb cut short leaves nothing that could be taken for a database.
 *
 * @throws DatabaseServerError `other-version`, `initdb-failed`, `account-missing`, `binaries-unusable`
 */
export async function createClusterOnce(
  folder: DataFolder,
  native: string,
  log: (line: string) => void,
): Promise<void> {
  if (existsSync(folder.cluster)) return checkVersion(folder);
  await removeHalfMade(folder);
  log('Tạo cơ sở dữ liệu (chỉ lần đầu) / Creating the database (first start only)');
  getPassword(folder);
  const half = join(folder.root, `cluster.new-${process.pid}`);
  mkdirSync(half, { mode: 0o700 });
  giveTo(folder.account, half);
  try {
    await runInitdb(folder, native, half);
    renameSync(half, folder.cluster);
    syncFolder(folder.root);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

async function runInitdb(folder: DataFolder, native: string, half: string): Promise<void> {
  const report = join(folder.root, 'initdb.log');
  const output = openSync(report, 'w', 0o600);
  const command = [join(native, 'bin', 'initdb'), '-D', ownFolder(folder, half), '-U', ownerRole];
  const settings = ['--pwfile=../password', '--auth=scram-sha-256', '--encoding=UTF8', ...locale()];
  const initdb = supervise(folder, [...command, ...settings], { cwd: half, output, shared: false });
  closeSync(output);
  const code = await initdb.exit;
  const words = lastWords(report, 0) || `exit code ${code}`;
  rmSync(report);
  if (code === 0) return;
  if (words.includes('effective user ID')) throw databaseServerError('account-missing', words);
  if (code === 126 || code === 127) throw databaseServerError('binaries-unusable', words);
  throw databaseServerError('initdb-failed', words);
}

/** Byte order and Unicode letters everywhere; macOS has no C.UTF-8 of its own, so PostgreSQL's is used. */
function locale(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8'];
  return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

function checkVersion(folder: DataFolder): void {
  const version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw databaseServerError('other-version', `${version} ≠ ${majorVersion}, ${folder.cluster}`);
}

/** What an initdb cut short left, once it has gone; the folder's lock is ours, so no other is at work. */
async function removeHalfMade(folder: DataFolder): Promise<void> {
  for (const name of readdirSync(folder.root)) {
    if (!name.startsWith('cluster.new-')) continue;
    const half = join(folder.root, name);
    await untilNobodyIn(half);
    rmSync(half, { recursive: true, force: true, maxRetries: 5 });
  }
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
