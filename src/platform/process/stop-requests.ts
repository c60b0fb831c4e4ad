import { Socket } from 'node:net';

/** Why the program is asked to stop. `SIGHUP`: the terminal was closed. `launcher-lost`: bin/motcua died. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'launcher-lost';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C arrives up to three times: from the terminal, through npm and through bin/motcua. */
const sameRequestMs = 1_000;

/**
 * Calls `stop` once when the program should end: on a signal, or when the launcher that started it has died
 * (file descriptor MOTCUA_LIFELINE, a pipe whose other end only the launcher holds). Asking again more than a
 * second later, for somebody who will not wait, ends the process at once with 128 + signal.
 *
 * Listens without keeping the process alive. The function answered stops listening.
 */
export function onStopRequest(stop: (reason: StopReason) => void): () => void {
  let askedAt: number | undefined;
  const ask = (reason: StopReason) => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      stop(reason);
    } else if (reason !== 'launcher-lost' && performance.now() - askedAt > sameRequestMs) {
      process.exit(reason === 'SIGINT' ? 130 : reason === 'SIGTERM' ? 143 : 129);
    }
  };
  for (const signal of signals) process.on(signal, ask);
  const lifeline = openLifeline();
  const lost = () => ask('launcher-lost');
  lifeline?.on('close', lost);
  return () => {
    for (const signal of signals) process.off(signal, ask);
    lifeline?.off('close', lost);
  };
}

/** Shared by all listeners: a descriptor can be wrapped in a socket only once. */
let lifeline: Socket | undefined;

function openLifeline(): Socket | undefined {
  const descriptor = Number(process.env.MOTCUA_LIFELINE);
  // A program we start has another descriptor of that number, or none.
  delete process.env.MOTCUA_LIFELINE;
  if (!descriptor) return lifeline;
  lifeline = new Socket({ fd: descriptor, readable: true, writable: false });
  lifeline.on('error', () => {});
  lifeline.resume();
  lifeline.unref();
  return lifeline;
}
