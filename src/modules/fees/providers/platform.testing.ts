import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { PaymentSettings } from '#platform/config/config.ts';

export const PLATFORM_SECRET = 'a secret between us and the platform, long enough';

/** A payment platform in a process of its own. */
export interface Platform {
  readonly settings: PaymentSettings;
  /** A citizen pays there; nobody is told. */
  pay(orderId: string, amountVnd: number): Promise<void>;
  /** What was given back, by the id of the refund. */
  refunds(): Promise<Record<string, number>>;
  /** As a power cut would. */
  stop(): Promise<void>;
}

export async function startPlatform(): Promise<Platform> {
  const program = path.join(import.meta.dirname, 'platform-server.testing.ts');
  const running: ChildProcess = spawn(process.execPath, [program, PLATFORM_SECRET], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(running.stdout ?? running, 'data');
  const url = `http://127.0.0.1:${String(port).trim()}`;
  return {
    settings: { kind: 'redirect', url, merchant: 'lam-giang', secret: PLATFORM_SECRET },
    async pay(orderId, amountVnd) {
      await fetch(`${url}/test/paid`, { method: 'POST', body: JSON.stringify({ orderId, amountVnd }) });
    },
    refunds: async () => (await fetch(`${url}/test/refunds`)).json() as Promise<Record<string, number>>,
    async stop() {
      if (running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
    },
  };
}
