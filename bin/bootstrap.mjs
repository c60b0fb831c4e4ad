// Brings a fresh clone to life: the right packages, the right Node, then the program itself in src/main.ts.
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { loaderArguments, runProgram } from './run-program.mjs';

/** Installs if needed, then runs `src/main.ts` with the arguments and ends with its exit code. */
export async function run(args) {
  requireSystemNode();
  try {
    await ensureInstalled();
    await runProgram(findPinnedNode(), [...loaderArguments(), join(projectRoot, 'src', 'main.ts'), ...args]);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
