import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./stop-requests.testing.ts', import.meta.url));
const launcher = new URL('../../../bin/run-program.mjs', import.meta.url).href;

describe('a program under bin/motcua', () => {
  it('stops once, however often the same Ctrl-C arrives, and passes its exit code on', async () => {
    const started = await launch();
    started.launcher.kill('SIGINT');
    process.kill(started.pid, 'SIGINT');
    process.kill(started.pid, 'SIGINT');
    assert.equal(await started.exit, 0);
    assert.deepEqual(started.lines().slice(1), ['SIGINT']);
  });

  it('stops when the launcher is killed with -9', async () => {
    const started = await launch();
    started.launcher.kill('SIGKILL');
    await started.closed;
    assert.deepEqual(started.lines().slice(1), ['launcher-lost']);
  });

  it('ends the launcher with 128 + signal when it is killed', async () => {
    const started = await launch();
    process.kill(started.pid, 'SIGKILL');
    assert.equal(await started.exit, 137);
  });
});

type Started = {
  launcher: ChildProcess;
  pid: number;
  exit: Promise<number | null>;
  /** Resolves when the program itself has ended too: it holds our pipe open. */
  closed: Promise<void>;
  lines: () => string[];
};

async function launch(): Promise<Started> {
  const code = `import(${JSON.stringify(launcher)}).then((r) => r.runProgram(process.execPath, [${JSON.stringify(program)}]))`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ready = new Promise<void>((done) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes('\n')) done();
    });
  });
  const closed = new Promise<void>((done) => {
    child.stdout.once('close', () => done());
  });
  const exit = new Promise<number | null>((done) => {
    child.once('exit', done);
  });
  await ready;
  const lines = () => said.trim().split('\n');
  return { launcher: child, pid: Number(lines()[0]?.split(' ')[1]), exit, closed, lines };
}
