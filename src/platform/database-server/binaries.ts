import { join } from 'node:path';
import { copyToCache } from './binary-cache.ts';
import { findBinaryPackage, linkLibraries } from './binary-package.ts';
import { canUse } from './reachable.ts';
import type { ServerAccount } from './server-account.ts';

/**
 * A folder with `bin/initdb` and `bin/postgres` that `account` can run: the package itself where possible,
 * else a copy in a cache (node_modules read-only, or below a folder only root may enter).
 *
 * @throws DatabaseServerError `unsupported-platform`, `binaries-missing`, `cache-unsafe`
 */
export function prepareBinaries(account: ServerAccount, log: (line: string) => void): string {
  const binaries = findBinaryPackage();
  const native = join(binaries.folder, 'native');
  if (linkLibraries(binaries) && canUse(native, account)) return native;
  return copyToCache(binaries, account, log);
}
