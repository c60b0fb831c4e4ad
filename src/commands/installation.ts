import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { registry } from '#app';
import { authenticate } from '#modules/identity/index.ts';
import { systemClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import { diskStore } from '#platform/files/file-store.ts';
import type { Surroundings } from '#platform/http/request-context.ts';
import { randomIds } from '#platform/ids.ts';
import { makeLogger } from '#platform/logging/logger.ts';
import { letApplicationSignIn } from '#platform/sql/application-role.ts';
import { APPLICATION_ROLE, openDatabase, openPool, poolStore } from '#platform/sql/database.ts';
import { prepareDatabase } from '#platform/sql/prepare-database.ts';
import { mendable } from './faults.ts';
import { type OpenedDatabase, openDatabaseOf } from './open-database.ts';

/** The program, opened on its data: what every command that needs the database works with. */
export interface Installation {
  readonly config: Config;
  readonly around: Surroundings;
  readonly pool: ReturnType<typeof openPool>;
  /** Migrations that ran just now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** The configuration from the environment. @throws a mendable fault naming every value that is wrong */
export function getConfig(): Config {
  const config = readConfig(process.env);
  if (!('faults' in config)) return config;
  throw mendable('setting.invalid', `Cấu hình sai (broken configuration): ${config.faults.join('; ')}.`);
}

/** Opens the database, brings it up to date, and puts the surroundings together. `close` undoes all of it. */
export async function openInstallation(say: (line: string) => void): Promise<Installation> {
  const config = getConfig();
  const database = await openDatabaseOf(config, say);
  try {
    const migrated = await prepareDatabase(database.owner);
    const secret = config.secret ?? secretOf(config.dataFolder);
    const url = config.applicationDatabaseUrl ?? (await applicationUrl(database, secret));
    const pool = openPool(url, 'application', config.poolSize);
    const around: Surroundings = {
      store: poolStore(openDatabase(pool)),
      config,
      secret,
      provinceId: config.provinceId,
      clock: systemClock,
      ids: randomIds,
      files: diskStore(path.join(config.dataFolder, 'files')),
      log: makeLogger(config.logLevel),
      registry,
      authenticate,
    };
    const close = async () => {
      await pool.end();
      await database.close();
    };
    return { config, around, pool, migrated, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * In our own server the application signs in as itself: no statement of it can step back to the owner, who could
 * change history. With DATABASE_URL that is the administrator's choice (MOTCUA_APP_DATABASE_URL).
 */
async function applicationUrl(database: OpenedDatabase, secret: string): Promise<string> {
  if (!database.embedded) return database.url;
  const password = createHmac('sha256', secret).update('motcua_app').digest('base64url');
  await letApplicationSignIn(database.owner, password);
  const url = new URL(database.url);
  url.username = APPLICATION_ROLE;
  url.password = password;
  return url.href;
}

/** The secret of this installation, made once and kept where only we read it. Without it identity numbers are lost. */
function secretOf(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
    renameSync(draft, file);
  }
  return readFileSync(file, 'utf8').trim();
}
