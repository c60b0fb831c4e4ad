// npm test: the whole suite, or with words only the files whose path holds one of them
// (npm test -- dossiers --test-name-pattern=slip). The whole suite runs in two halves at once, each with a database
// server of its own; the second half's report follows the first's.
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireSystemNode, say } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { exitCodeOf, loaderArguments } from './run-program.mjs';

requireSystemNode();
try {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const files = chooseFiles(words);
  await ensureInstalled();
  const whole = words.length === 0 && availableParallelism() > 1;
  process.exit(whole ? await runInHalves(files) : await runFiles(files));
} catch (error) {
  say(error.message);
  process.exit(1);
}

/** Answers the exit code. */
function runFiles(files, output = 'inherit') {
  const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
  const runner = ['--test', '--test-isolation=none', '--test-reporter=spec', ...options];
  return exitCodeOf(findPinnedNode(), [...loaderArguments(), ...runner, ...files], {
    cwd: projectRoot,
    output,
  });
}

/** Every other file goes into the second half, so that both hold some of each kind. */
async function runInHalves(files) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-report-'));
  const report = join(folder, 'second-half.txt');
  const output = openSync(report, 'w');
  try {
    const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
    const codes = await Promise.all([runFiles(halves[0]), runFiles(halves[1], output)]);
    process.stdout.write(readFileSync(report));
    return Math.max(...codes);
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
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
