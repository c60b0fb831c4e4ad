import type pg from 'pg';
import { migrateQueue } from '../jobs/queue.ts';
import { ensureApplicationRole } from './application-role.ts';
import { migrate } from './migrate.ts';

/** Role, tables, queue: everything the program needs in a database, made or brought up to date, as owner. */
export async function prepareDatabase(owner: pg.Pool): Promise<string[]> {
  await ensureApplicationRole(owner);
  const ran = await migrate(owner);
  await migrateQueue(owner);
  return ran;
}
