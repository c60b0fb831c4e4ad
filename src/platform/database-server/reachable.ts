import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

const read = 4;
const execute = 1;
/** One file of each folder of the package stands for the rest: npm gives all the same mode. */
const samples = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki'];

/** Answers whether `account` may enter the folder of the PostgreSQL programs, run and read them. */
export function canUse(native: string, account: ServerAccount): boolean {
  if (!account.switched) return true;
  for (let folder = native; ; folder = dirname(folder)) {
    if (!may(statSync(folder), account, execute)) return false;
    if (dirname(folder) === folder) break;
  }
  return samples.every((name) => {
    const needed = name.startsWith('bin/') ? read | execute : read;
    return (
      may(statSync(join(native, name)), account, needed) &&
      may(statSync(dirname(join(native, name))), account, read | execute)
    );
  });
}

function may(file: Stats, account: ServerAccount, wanted: number): boolean {
  const shift = file.uid === account.uid ? 6 : file.gid === account.gid ? 3 : 0;
  return ((file.mode >> shift) & wanted) === wanted;
}
