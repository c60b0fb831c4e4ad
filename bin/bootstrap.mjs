// Brings a fresh clone to life: the right packages, the right Node, then the program itself in src/main.ts.
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { loaderArguments, runProgram } from './run-program.mjs';

/**
 * A small young space (MB), and an old one that grows by a third before it is tidied: what a long answer is made of is
 * tidied often instead of piling up (decision 0022).
 */
const LITTLE_MEMORY = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** Installs if needed, then runs `src/main.ts` with the arguments and ends with its exit code. */
export async function run(args) {
  requireSystemNode();
  try {
    await ensureInstalled();
    const program = join(projectRoot, 'src', 'main.ts');
    await runProgram(findPinnedNode(), [...LITTLE_MEMORY, ...loaderArguments(), program, ...args]);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
