import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Installation, openInstallation } from '../../src/commands/installation.ts';
import { openSessionOf } from '../../src/modules/identity/testing.ts';
import { asSystem } from '../../src/platform/http/request-context.ts';

/** The program serving the installation in a process of its own, and a way to ask it under a name. */
export interface Served {
  readonly installation: Installation;
  /** Milliseconds until the whole answer is here. @throws Error if it is not 200 */
  ask(userName: string, path: string): Promise<{ ms: number; text: string }>;
  /** The answer as a stream. @throws Error if it is not 200 */
  open(userName: string, path: string): Promise<ReadableStream<Uint8Array>>;
  /** Memory of the serving process (resident), in MB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

export async function serveInstallation(): Promise<Served> {
  const installation = await openInstallation(() => {});
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/motcua', 'serve'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  });
  const tokens = new Map<string, string>();
  const tokenOf = async (userName: string) => {
    const known = tokens.get(userName);
    if (known) return known;
    const token = await asSystem(installation.around, 'bench', (context) => openSessionOf(context, userName));
    tokens.set(userName, token);
    return token;
  };
  const get = async (userName: string, path: string) => {
    const authorization = `Bearer ${await tokenOf(userName)}`;
    const from = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } });
    if (answer.status !== 200)
      throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return { from, answer };
  };
  const ask = async (userName: string, path: string) => {
    const { from, answer } = await get(userName, path);
    const text = await answer.text();
    return { ms: performance.now() - from, text };
  };
  const open = async (userName: string, path: string) => {
    const { body } = (await get(userName, path)).answer;
    if (!body) throw new Error(`${path}: no body`);
    return body;
  };
  await ready(port, child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await installation.close();
  };
  return { installation, ask, open, memory: () => largestBelow(child.pid ?? 0), stop };
}

/** The command starts the program as a child on the project's own Node: the larger of the two is the program. */
async function largestBelow(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = /^Name:\s+postgres/m.test(status)
    ? 0
    : Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => largestBelow(Number(child))),
  );
  return Math.max(own, ...below);
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error('the program ended');
    const answer = await fetch(`http://127.0.0.1:${port}/dang-nhap`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('the program does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
