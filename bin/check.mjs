// npm run check: what CI runs. Format and lint, types, then every test; the tests hold the rules of the house too
// (architecture, dead code, rights, glossary, and what is generated: schema, OpenAPI, docs). Stops at the first fault.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';

const steps = [
  {
    name: 'Định dạng và lint / format and lint',
    mend: 'npm run format',
    program: () => resolve('@biomejs/biome/bin/biome'),
    args: ['ci', '--error-on-warnings'],
  },
  { name: 'Kiểu / types', mend: 'npx tsc', program: () => tscOf(), args: ['--noEmit', '--pretty'] },
  {
    name: 'Kiểm thử / tests',
    mend: 'npm test',
    program: () => join(projectRoot, 'bin', 'test.mjs'),
    args: [],
  },
];

requireSystemNode();
try {
  await ensureInstalled();
  const node = findPinnedNode();
  for (const { name, mend, program, args } of steps) {
    const started = Date.now();
    const code = await run(node, [program(), ...args]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (code !== 0) throw new Error(`✖ ${name}: hỏng sau ${seconds} s / failed. Xem / see: ${mend}`);
    say(`✔ ${name} (${seconds} s)`);
  }
} catch (error) {
  say(error.message);
  process.exit(1);
}

function resolve(name) {
  return createRequire(join(projectRoot, 'package.json')).resolve(name);
}

/** TypeScript 7 does not export its program, so it is found beside its package.json. */
function tscOf() {
  return join(resolve('typescript/package.json'), '..', 'bin', 'tsc');
}

function run(node, args) {
  const child = spawn(node, args, { cwd: projectRoot, stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(signal ? 1 : code));
  });
}
