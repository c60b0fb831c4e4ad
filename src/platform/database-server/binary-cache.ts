import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BinaryPackage, linkLibraries } from './binary-package.ts';
import { databaseServerError } from './database-server-error.ts';
import { canUse } from './reachable.ts';
import type { ServerAccount } from './server-account.ts';

/**
 * Copies the programs once to a cache that the server's account can read, and answers the copy's folder.
 * A copy appears under its name only when it is whole (made beside it, then renamed).
 *
 * @param places folders to try in order; made if missing, passed over if others may write them
 *
 * @throws DatabaseServerError `cache-unsafe`
 */
export function copyToCache(
  binaries: BinaryPackage,
  account: ServerAccount,
  log: (line: string) => void,
  places: readonly string[] = cachePlaces(),
): string {
  for (const place of places) {
    const ready = join(place, `postgresql-${binaries.version}-${process.platform}-${process.arch}`);
    const native = join(ready, 'native');
    try {
      openSafely(place);
      if (!existsSync(ready)) {
        log('Chép chương trình PostgreSQL vào bộ nhớ đệm / Copying the PostgreSQL programs to the cache');
        makeCopy(binaries, place, ready);
      }
      if (isSafe(ready) && canUse(native, account)) return native;
    } catch {
      // Read-only, full, or not ours: the next place may do.
    }
  }
  throw databaseServerError('cache-unsafe', places.join(', '));
}

/** Root's cache must be open to others, so not below root's home; an ordinary user's is at home. */
function cachePlaces(): string[] {
  const uid = process.getuid?.() ?? 0;
  const own = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const first = uid === 0 ? '/var/cache/motcua' : join(own, 'motcua');
  return [first, join(tmpdir(), `motcua-cache-${uid}`)];
}

function openSafely(place: string): void {
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (!isSafe(place)) throw new Error(`${place} is not ours alone`);
  chmodSync(place, 0o755);
}

/** A real folder of ours that nobody else may write: another user cannot have planted programs in it. */
function isSafe(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function makeCopy(binaries: BinaryPackage, place: string, ready: string): void {
  const half = mkdtempSync(join(place, 'half-'));
  try {
    copyTree(join(binaries.folder, 'native'), join(half, 'native'));
    if (!linkLibraries({ ...binaries, folder: half })) throw new Error(`cannot link libraries in ${half}`);
    chmodSync(half, 0o755);
    renameSync(half, ready);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Somebody else was quicker: theirs is as good as ours.
    if (!existsSync(ready)) throw error;
  }
}

/** Copies files with modes of our own choosing: a strict umask or package mode must not shut the server out. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
