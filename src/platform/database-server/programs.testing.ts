import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { listServerProcesses } from './postmaster-file.ts';
import { type DatabaseServer, startDatabaseServer } from './start.ts';

const program = fileURLToPath(new URL('./start-server.testing.ts', import.meta.url));

/** A data folder for one test, removed with the servers in it when `using` goes out of scope. */
export function makeDataFolder(): { path: string; cluster: string } & AsyncDisposable {
  const path = mkdtempSync(join(tmpdir(), 'motcua-database-'));
  const cluster = join(path, 'database', 'cluster');
  const remove = async () => {
    for (const pid of listServerProcesses(cluster)) process.kill(pid, 'SIGKILL');
    await untilNoServer(cluster, 5_000);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  return { path, cluster, [Symbol.asyncDispose]: remove };
}

/** Starts the server in this process, quick and forgetful. */
export function startHere(
  dataFolder: string,
  more: Partial<Parameters<typeof startDatabaseServer>[0]> = {},
): Promise<DatabaseServer> {
  return startDatabaseServer({ dataFolder, log: () => {}, settings: { fsync: 'off' }, ...more });
}

/** Starts a program that uses the server, and answers what it says when it is ready. */
export async function startProgram(
  dataFolder: string,
): Promise<{ child: ChildProcess; url: string; adopted: boolean }> {
  const child = spawnProgram(dataFolder);
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    if (said.includes('\n')) break;
  }
  return { child, ...(JSON.parse(said) as { url: string; adopted: boolean }) };
}

/** Starts the same program without waiting for it. */
export function spawnProgram(dataFolder: string): ChildProcess {
  const child = spawn(process.execPath, [program, dataFolder], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.on('error', () => {});
  return child;
}

/** Waits until nothing of the server is left; answers the milliseconds that took, or fails. */
export async function untilNoServer(cluster: string, patienceMs: number): Promise<number> {
  const started = performance.now();
  while (listServerProcesses(cluster).length > 0) {
    if (performance.now() - started > patienceMs) throw new Error(`still running after ${patienceMs} ms`);
    await sleep(20);
  }
  return performance.now() - started;
}

/** Runs one statement and answers its rows. */
export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
