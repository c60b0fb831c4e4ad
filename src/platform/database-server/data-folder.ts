import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseServerError, isDatabaseServerError } from './database-server-error.ts';
import { chooseServerAccount, type ServerAccount } from './server-account.ts';

/** Role that owns everything in the embedded server. */
export const ownerRole = 'motcua';

/**
 * Where the embedded database lives: the subfolder `database` of the program's data folder, all of it owned
 * by the account PostgreSQL runs as. The rest of the data folder keeps its owner.
 */
export type DataFolder = {
  /** `<data>/database`, mode 0700. */
  readonly root: string;
  /** PostgreSQL's own data directory; exists only when initdb has finished. */
  readonly cluster: string;
  /** Password of the owner role, mode 0600. */
  readonly password: string;
  /** The port of last time, so that connections people saved go on working. */
  readonly port: string;
  /** What PostgreSQL itself logs. */
  readonly log: string;
  /** Named pipe that each further program using the server holds open; see supervisor.ts. */
  readonly holders: string;
  /** Locked while somebody creates or starts the server. */
  readonly lock: string;
  readonly account: ServerAccount;
};

/**
 * Creates the folder if needed and checks that it is ours to write.
 *
 * @throws DatabaseServerError `unwritable-folder`, `foreign-folder`, `account-missing`
 */
export function openDataFolder(dataFolder: string): DataFolder {
  const root = join(resolve(dataFolder), 'database');
  let account: ServerAccount;
  try {
    account = chooseServerAccount(root);
    mkdirSync(root, { recursive: true, mode: 0o755 });
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
    chmodSync(root, 0o700);
    giveTo(account, root);
  } catch (error) {
    if (isDatabaseServerError(error)) throw error;
    throw databaseServerError('unwritable-folder', root, error);
  }
  const at = (name: string) => join(root, name);
  return {
    root,
    account,
    cluster: at('cluster'),
    password: at('password'),
    port: at('port'),
    log: at('server.log'),
    holders: at('holders'),
    lock: at('lock'),
  };
}

/** Hands a file or folder to the account of the server; does nothing when that is us. */
export function giveTo(account: ServerAccount, path: string): void {
  if (account.switched) chownSync(path, account.uid, account.gid);
}

/** Writes a small file whole or not at all, readable by the server's account only. */
export function writeWhole(folder: DataFolder, path: string, text: string): void {
  const half = `${path}.new`;
  writeFileSync(half, text, { mode: 0o600, flush: true });
  giveTo(folder.account, half);
  renameSync(half, path);
}

/**
 * The owner's password, invented on first use. It is never invented for a cluster that exists: that one
 * would go on wanting the old password.
 *
 * @throws DatabaseServerError `password-missing`
 */
export function getPassword(folder: DataFolder): string {
  if (!existsSync(folder.password)) {
    if (existsSync(folder.cluster)) throw databaseServerError('password-missing', folder.password);
    writeWhole(folder, folder.password, `${randomBytes(24).toString('base64url')}\n`);
  }
  return readFileSync(folder.password, 'utf8').trim();
}

/** Connection string of the owner to the server on `port`; holds the password. */
export function urlOn(folder: DataFolder, port: number): string {
  return `postgres://${ownerRole}:${getPassword(folder)}@127.0.0.1:${port}/postgres`;
}
