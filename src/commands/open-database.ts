import { mkdirSync } from 'node:fs';
import type { Config } from '#platform/config/config.ts';
import { createDatabase } from '#platform/database-server/databases.ts';
import { startDatabaseServer } from '#platform/database-server/start.ts';
import { openPool, reachDatabase } from '#platform/sql/database.ts';
import { mendable } from './faults.ts';

export interface OpenedDatabase {
  /** Connection string of the owner. */
  readonly url: string;
  readonly owner: ReturnType<typeof openPool>;
  readonly embedded: boolean;
  /** Closes the pool and lets go of the embedded server: it runs on if another process uses it. */
  close(): Promise<void>;
}

/**
 * The database of this installation: DATABASE_URL, or the embedded server, started if none is running.
 * @throws a mendable fault (one line) if it cannot be reached
 */
export async function openDatabaseOf(config: Config, say: (line: string) => void): Promise<OpenedDatabase> {
  if (config.databaseUrl) return openGiven(config.databaseUrl);
  makeDataFolder(config.dataFolder);
  const server = await startDatabaseServer({ dataFolder: config.dataFolder, log: say, onLost: endWithout });
  const url = await createDatabase(server.url, 'motcua');
  const owner = openPool(url, 'owner', 2);
  const close = async () => {
    await owner.end();
    await server.stop();
  };
  return { url, owner, embedded: true, close };
}

async function openGiven(url: string): Promise<OpenedDatabase> {
  const owner = openPool(url, 'owner', 2);
  try {
    await reachDatabase(owner);
  } catch (error) {
    await owner.end();
    const where = new URL(url);
    const reason =
      error instanceof Error && error.message ? error.message : String((error as { code?: string }).code);
    throw mendable(
      'database.unreachable',
      `Không kết nối được cơ sở dữ liệu ở ${where.host}${where.pathname} (${reason}). Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL (cannot reach the database).`,
    );
  }
  return { url, owner, embedded: false, close: () => owner.end() };
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw mendable(
      'folder.unwritable',
      `Không tạo được thư mục dữ liệu ${folder} (${reason}). Hãy chọn thư mục khác bằng MOTCUA_DATA, hoặc cấp quyền ghi (cannot make the data folder).`,
    );
  }
}

/** The database is gone under us: say so and end, so that whoever watches the service starts it again. */
function endWithout(error: Error & { readonly help?: string }): void {
  console.error(`motcua: ${[error.message, error.help].filter(Boolean).join(' ')}`);
  process.exit(1);
}
