import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { migrationError } from './migration-error.ts';

const MIGRATIONS_FOLDER = path.join(import.meta.dirname, '../../../db/migrations');
const LOCK = 8_217_001; // any number that no other program on this database uses
const OLDEST_VERSION = 150_000;

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  readonly checksum: string;
}

/** A file's statements: each ends with `;` at the end of a line (so no function bodies, which we do not use). */
function splitStatements(text: string): string[] {
  const bare = text.replace(/^\s*--.*$/gm, '');
  return bare
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { name, statements: splitStatements(text), checksum };
    }),
  );
}

/**
 * Brings the database up to date: every file that has not run yet, in order of name, each in one transaction.
 * Safe when several processes start at once (advisory lock). Returns the names of the files it ran.
 * @throws (see migration-error.ts) if the server is too old or lacks an extension, or a file that has run was changed afterwards
 */
export async function migrate(pool: pg.Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await runPending(client, migrations ?? (await readMigrations()));
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {});
    client.release();
  }
}

async function refuseOldServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query('show server_version_num');
  const version = Number(rows[0].server_version_num);
  if (version < OLDEST_VERSION)
    throw migrationError('server-too-old', { version: Math.floor(version / 10_000) });
}

async function runPending(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query('create schema if not exists platform');
  await client.query(
    'create table if not exists platform.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query('select name, checksum from platform.migration');
  const done = new Map<string, string>(rows.map((row) => [row.name, row.checksum]));
  const ran: string[] = [];
  for (const migration of migrations) {
    const before = done.get(migration.name);
    if (before !== undefined && before !== migration.checksum)
      throw migrationError('changed', { file: migration.name });
    if (before !== undefined) continue;
    await runOne(client, migration);
    ran.push(migration.name);
  }
  return ran;
}

/** One statement per call: Citus refuses several in one string. */
async function runOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of migration.statements) await runStatement(client, statement);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code === 'migration.extension') throw error;
    throw new Error(`migration ${migration.name}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** What a server lacks is for its administrator to mend; any other fault of a statement is ours. */
async function runStatement(client: pg.PoolClient, statement: string): Promise<void> {
  const [, wanted] = /^create extension if not exists (\w+)/.exec(statement) ?? [];
  try {
    await client.query(statement);
  } catch (error) {
    // It is there, but in a schema that nobody looks into.
    const name =
      wanted ?? (isUnknownClass(error) && statement.includes('gin_trgm_ops') ? 'pg_trgm' : undefined);
    if (name === undefined) throw error;
    throw migrationError('extension', { name, reason: error instanceof Error ? error.message : '' });
  }
}

function isUnknownClass(error: unknown): boolean {
  return (error as { code?: string }).code === '42704';
}
