import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { type DataFolder, writeWhole } from './data-folder.ts';

/** Below the range from which systems take ports for outgoing connections. */
const lowest = 20_000;
const highest = 30_000;

/** A free port on 127.0.0.1: the one of last time if it still is free, so that it rarely changes. */
export async function chooseFreePort(folder: DataFolder): Promise<number> {
  const last = readPort(folder);
  if (last && (await isFree(last))) return last;
  for (;;) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
}

/** Keeps `port` for the next start. */
export function keepPort(folder: DataFolder, port: number): void {
  if (readPort(folder) !== port) writeWhole(folder, folder.port, `${port}\n`);
}

/** Answers whether a server could listen on `port` of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => done(true)));
  });
}

function readPort(folder: DataFolder): number | undefined {
  try {
    const port = Number(readFileSync(folder.port, 'utf8'));
    return port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}
