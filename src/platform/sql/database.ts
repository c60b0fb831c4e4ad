import os from 'node:os';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { translateDatabaseErrors } from './database-errors.ts';
import { nameStatements } from './named-statements.ts';
import type { DB } from './schema.ts';
import { pgTypes } from './temporal-types.ts';

/** The role under which the program works: it may not change or delete what is history. See the first migration. */
export const APPLICATION_ROLE = 'motcua_app';

/** A pool on `url`. As `application` it takes on APPLICATION_ROLE; else it is the owner: migrations only. */
export function openPool(
  url: string,
  as: 'application' | 'owner',
  size = 4 * os.availableParallelism(),
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: pgTypes,
    application_name: 'motcua',
    connectionTimeoutMillis: 10_000,
    ...(as === 'application' ? { options: `-c role=${APPLICATION_ROLE} -c statement_timeout=60s` } : {}),
  });
  // An idle connection that breaks (server restarted) must not end the program; the next query gets a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    nameStatements(client);
  });
  return pool;
}

/** Waits for the server's first answer. @throws what kept it from answering */
export async function reachDatabase(pool: pg.Pool): Promise<void> {
  await pool.query('select 1');
}

/** Kysely over a pool, with the database's refusals turned into Problems. */
export function openDatabase(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [], log: () => {} });
}

/** How reading and writing reach the database: the pool in the program, one rolled-back transaction in a test. */
export interface Store {
  /** For requests that only read. */
  readonly read: Kysely<DB>;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
  write<Result>(work: (transaction: Kysely<DB>) => Promise<Result>): Promise<Result>;
}

export function poolStore(db: Kysely<DB>): Store {
  return {
    read: db,
    write: (work) => translateDatabaseErrors(() => db.transaction().execute(work)),
  };
}
