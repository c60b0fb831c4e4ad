// node bin/script.mjs generate-docs …: runs scripts/generate-docs.ts with the right packages and the right Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { loaderArguments, runProgram } from './run-program.mjs';

requireSystemNode();
try {
  const [name = '', ...args] = process.argv.slice(2);
  const file = join(projectRoot, 'scripts', `${name}.ts`);
  if (!existsSync(file)) throw new Error(`Không có / There is no scripts/${name}.ts`);
  await ensureInstalled();
  await runProgram(findPinnedNode(), [...loaderArguments(), file, ...args], { cwd: projectRoot });
} catch (error) {
  say(error.message);
  process.exit(1);
}
