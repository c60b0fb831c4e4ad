import pg from 'pg';

/** The connection string `url`, pointed at another database of the same server. */
export function urlOfDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

/** Answers whether a server accepts connections at `url`. */
export async function databaseAnswers(url: string): Promise<boolean> {
  try {
    return await withClient(url, async () => true);
  } catch {
    return false;
  }
}

/** Creates the database `name` if it is missing and answers its connection string. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await withClient(url, async (client) => {
    if (await hasDatabase(client, name)) return;
    try {
      await client.query(`create database ${pg.escapeIdentifier(name)}`);
    } catch (error) {
      // Another program created it between the question and the command.
      if (!(await hasDatabase(client, name))) throw error;
    }
  });
  return urlOfDatabase(url, name);
}

async function hasDatabase(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  return found.rowCount === 1;
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The server may end while we are connected; the query that is running reports it.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
