import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NationalPortal } from '#platform/config/config.ts';

/** The pretended portal as a process that can be started and stopped; nothing listens until it is started. */
export interface TestPortal {
  readonly settings: NationalPortal;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The calls it took, in their order. */
  received(): Promise<{ call: string; isUpdating?: boolean; item: Record<string, string> }[]>;
  remove(): Promise<void>;
}

export async function makeTestPortal(): Promise<TestPortal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'motcua-portal-'));
  const file = path.join(folder, 'received.jsonl');
  const port = await freePort();
  const program = path.join(import.meta.dirname, 'deliver/portal.testing.ts');
  let running: ChildProcess | undefined;
  const stop = async () => {
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
    running = undefined;
  };
  return {
    settings: { url: `http://127.0.0.1:${port}/dvcqg`, user: 'lamgiang', password: 'dung-thu', unit: 'H99' },
    async start() {
      running = spawn(process.execPath, [program, String(port), file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(running.stdout ?? running, 'data');
    },
    stop,
    async received() {
      const text = await readFile(file, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
