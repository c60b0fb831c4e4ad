// npm test: the whole suite, or with words only the files whose path holds one of them
// (npm test -- dossiers --test-name-pattern=slip).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { loaderArguments, runProgram } from './run-program.mjs';

requireSystemNode();
try {
  const files = chooseFiles(process.argv.slice(2).filter((word) => !word.startsWith('-')));
  const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
  await ensureInstalled();
  const runner = ['--test', '--test-isolation=none', '--test-reporter=spec', ...options];
  await runProgram(findPinnedNode(), [...loaderArguments(), ...runner, ...files], { cwd: projectRoot });
} catch (error) {
  say(error.message);
  process.exit(1);
}

/** Test files of src/ and test/ in a steady order. */
function chooseFiles(words) {
  const files = ['src', 'test']
    .flatMap(listFiles)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word.replace(/^\.\//, ''))))
    .sort();
  if (files.length > 0) return files;
  throw new Error(`Không có tệp kiểm thử nào khớp / No test file matches: ${words.join(' ')}`);
}

/** Files below a folder of the project, as paths from its root. */
function listFiles(folder) {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
