import { sql } from 'kysely';
import type { TestApp } from './app.ts';

/** Name of the broken constraint, or the code of the missing right (42501), when the program's role tries this. */
export async function refusalOf(app: TestApp, statement: string): Promise<string> {
  const { db } = app.context();
  await sql`savepoint attempt`.execute(db);
  try {
    await sql.raw(statement).execute(db);
    return 'done';
  } catch (error) {
    const { constraint, code = '' } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  } finally {
    await sql`rollback to savepoint attempt`.execute(db);
  }
}
