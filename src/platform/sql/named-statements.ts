import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

const MARK = '/* named */';

/**
 * Stands in front of a statement that is asked with nearly every page (in a builder: `modifyFront`): a connection parses it
 * once, and the database may keep its plan. Only for statements of few shapes, whose plan does not hang on what they are
 * asked with: values that it must see to plan well, such as a limit, belong into the text. For reading outside a transaction: there
 * it is asked again without its name if a newer program has changed a table meanwhile.
 */
export const NAMED = sql`${sql.raw(MARK)}`;

/** Of more shapes than these the rest is asked without a name: each connection keeps every one of them. */
const MOST = 200;
const names = new Map<string, string>();

/** Lets a new connection ask marked statements by name. Anything else is asked as it comes. */
export function nameStatements(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...query: unknown[]) => unknown;
  const stale = new Set<string>();
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && rest.length === 0 ? nameOf(text) : undefined;
    if (!name || stale.has(name)) return plain(text, values, ...rest);
    return (plain({ name, text, values }) as Promise<unknown>).catch((error: unknown) => {
      if (!isStale(error)) throw error;
      stale.add(name);
      // In a transaction, which is lost already, the first fault is the one that says why.
      return (plain(text, values) as Promise<unknown>).catch(() => Promise.reject(error));
    });
  };
  client.query = query as typeof client.query;
}

function nameOf(text: string): string | undefined {
  if (!text.slice(0, 40).includes(MARK)) return undefined;
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** A newer program has changed a table under this one: what was parsed before no longer fits ("cached plan must not change …"). */
function isStale(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
  );
}
