import type pg from 'pg';
import { escapeLiteral } from 'pg';
import { APPLICATION_ROLE } from './database.ts';

/**
 * Makes the role under which the program works, once per server, and lets the owner take it on.
 * The role cannot sign in by itself; a server where roles are made by hand only needs it granted.
 */
export async function ensureApplicationRole(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  if (found.rowCount === 0) await createRole(client);
  const member = await client
    .query(`select pg_has_role(current_user, $1, 'set') as yes`, [APPLICATION_ROLE])
    .catch(
      () => client.query(`select pg_has_role(current_user, $1, 'member') as yes`, [APPLICATION_ROLE]), // PostgreSQL 15
    );
  if (!member.rows[0].yes) await client.query(`grant ${APPLICATION_ROLE} to current_user`);
}

/** Another process may make it at the same moment: then it is there, which is all we want. */
async function createRole(client: Pick<pg.Pool, 'query'>): Promise<void> {
  try {
    await client.query(`create role ${APPLICATION_ROLE} nologin`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== '42710' && code !== '23505') throw error;
  }
}

/** Gives the role a password of its own, for a server that is ours alone. Safe to repeat with the same one. */
export async function letApplicationSignIn(client: Pick<pg.Pool, 'query'>, password: string): Promise<void> {
  await client.query(`alter role ${APPLICATION_ROLE} login password ${escapeLiteral(password)}`);
}
