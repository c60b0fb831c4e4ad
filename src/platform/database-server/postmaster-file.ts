import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseServerError } from './database-server-error.ts';

/** What a running server says about itself in `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty in the first moments. */
  readonly status: string;
};

/** Reads `postmaster.pid` of the cluster; undefined if there is none or it is not written out yet. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/** A person's shell may stand in the folder too; that is no server. */
const programs = ['postgres', 'initdb'];

/**
 * The PostgreSQL processes at work in `cluster`. Linux: those whose working directory it is, which holds even
 * where a process number was used again (containers) or the file was left by a crash. Elsewhere: the process
 * of `postmaster.pid`, if it lives.
 */
export function listServerProcesses(cluster: string): number[] {
  if (process.platform !== 'linux') {
    const found = findPostmaster(cluster);
    return found && isAlive(found.pid) ? [found.pid] : [];
  }
  const here = statSync(cluster, { throwIfNoEntry: false });
  if (!here) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const there = statSync(`/proc/${name}/cwd/`);
        const atWork = there.dev === here.dev && there.ino === here.ino;
        return atWork && programs.includes(readFileSync(`/proc/${name}/comm`, 'utf8').trim());
      } catch {
        // Gone meanwhile, or somebody else's: not a server of ours.
        return false;
      }
    })
    .map(Number);
}

/** Answers whether the process `pid` exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Waits until no PostgreSQL process is at work in `cluster`: the children of a killed server notice within
 * moments, an interrupted initdb tidies up first.
 *
 * @throws DatabaseServerError `server-stuck`
 */
export async function untilNobodyIn(cluster: string): Promise<void> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const left = listServerProcesses(cluster);
    if (left.length === 0) return;
    if (performance.now() > deadline) throw databaseServerError('server-stuck', `PID ${left.join(', ')}`);
    await sleep(20);
  }
}
