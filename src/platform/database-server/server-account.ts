import { readFileSync, statSync } from 'node:fs';
import { databaseServerError } from './database-server-error.ts';

/**
 * The system account PostgreSQL runs as. `switched` says that it is not the account of this process
 * (which is then root, because only root can start a process as somebody else).
 */
export type ServerAccount = { readonly uid: number; readonly gid: number; readonly switched: boolean };

/**
 * Chooses the account for the server. PostgreSQL refuses to run as root, so root hands it to the owner of
 * the existing folder (data made by an ordinary user stays that user's), else to `postgres`, else `nobody`.
 *
 * @param folder the folder of the database, which may not exist yet
 * @throws DatabaseServerError `foreign-folder`, `account-missing`
 */
export function chooseServerAccount(folder: string): ServerAccount {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner && owner.uid !== uid) throw databaseServerError('foreign-folder', folder);
    return { uid, gid, switched: false };
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, switched: true };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account) throw databaseServerError('account-missing', 'postgres, nobody');
  return { ...account, switched: true };
}

/** The spawn options that make a child run as `account`. */
export function spawnAs(account: ServerAccount): { uid?: number; gid?: number } {
  return account.switched ? { uid: account.uid, gid: account.gid } : {};
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [login, , uid, gid] = line.split(':');
    if (login === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
