import { type ChildProcess, spawn } from 'node:child_process';
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
  const ask = async (userName: string, path: string) => {
    const authorization = `Bearer ${await tokenOf(userName)}`;
    const from = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } });
    const text = await answer.text();
    const ms = performance.now() - from;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    return { ms, text };
  };
  await ready(port, child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await installation.close();
  };
  return { installation, ask, stop };
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
