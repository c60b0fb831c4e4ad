import { readFileSync } from 'node:fs';

const everyMs = 500;

/**
 * `npm start` stands above us, often with a shell between that waits for us. If npm is killed, nobody would be
 * left to end the program, so `onGone` is called then. Started any other way (`bin/motcua serve &`), the
 * program may well outlive its parent, and nothing is watched. Answers a function that stops watching.
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const shell = findShellBelowNpm();
  const parentNow = () => (shell ? findProcess(shell)?.parent : process.ppid);
  const npm = parentNow();
  const timer = setInterval(() => {
    if (parentNow() === npm) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  return () => clearInterval(timer);
}

/** The shell through which npm runs a script, if it has not replaced itself by us (dash does not). Linux only. */
function findShellBelowNpm() {
  const parent = findProcess(process.ppid);
  if (!parent || !/^(sh|dash|bash|ash|busybox)$/.test(parent.name)) return undefined;
  const above = findProcess(parent.parent);
  return above && /^(npm|node)/.test(above.name) ? process.ppid : undefined;
}

/** Name and parent of a process by /proc; undefined where there is none. */
function findProcess(pid) {
  try {
    const [, name, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/);
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
