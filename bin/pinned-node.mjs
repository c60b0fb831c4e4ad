import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const neededMajor = 26;

/** The Node the program is written for: the one npm installed, else this one if it is new enough. */
export function findPinnedNode() {
  const platform = `${process.platform}-${process.arch}`;
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    const node = join(projectRoot, 'node_modules', name, 'bin', 'node');
    if (existsSync(node)) return node;
  }
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  throw new Error(
    `Không có Node.js ${neededMajor} cho ${platform} trong node_modules: chạy "npm ci" (không dùng --omit=optional), hoặc cài Node.js ${neededMajor} / ` +
      `There is no Node.js ${neededMajor} for ${platform} in node_modules: run "npm ci" without --omit=optional, or install Node.js ${neededMajor}`,
  );
}
