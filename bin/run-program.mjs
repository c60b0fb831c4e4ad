import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watchNpm } from './npm-parent.mjs';
import { projectRoot } from './project-root.mjs';

/** Arguments that let Node run .ts and .tsx; absolute, because the caller may stand anywhere. */
export function loaderArguments() {
  const tsx = createRequire(join(projectRoot, 'package.json')).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href];
}

/** In a terminal Ctrl-C reaches the child as well; passing it on a little later, it counts only once there. */
const passOnAfterMs = 200;

/** Runs the program with our input and output and ends as it ends. */
export async function runProgram(node, args, options = {}) {
  process.exit(await exitCodeOf(node, args, options));
}

/**
 * Runs the program, with our input and output unless told, and answers its exit code (128 + signal if one killed it).
 * File descriptor 3 is its lifeline: it closes when we die, even by kill -9, and the program then stops too
 * (src/platform/process/stop-requests.ts).
 */
export function exitCodeOf(node, args, { output = 'inherit', ...options } = {}) {
  const child = spawn(node, args, {
    ...options,
    stdio: ['inherit', output, output, 'pipe'],
    env: {
      ...process.env,
      MOTCUA_LIFELINE: '3',
      TSX_TSCONFIG_PATH: join(projectRoot, 'tsconfig.json'),
    },
  });
  const lifeline = child.stdio[3];
  lifeline.on('error', () => {});
  lifeline.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => setTimeout(() => child.kill(signal), passOnAfterMs));
  }
  const stopWatching = watchNpm(() => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      stopWatching();
      done(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
