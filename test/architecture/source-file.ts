import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Scan, scan } from './scan.ts';

/** The folder of package.json. */
export const ROOT = path.join(import.meta.dirname, '../..');

/** One file of the project as the rules see it; `path` is from the root, with slashes. */
export interface SourceFile extends Scan {
  readonly path: string;
  readonly text: string;
}

/** A rule that is broken: where, and what to do about it. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly advice: string;
}

export function makeSource(filePath: string, text: string): SourceFile {
  return {
    path: filePath,
    text,
    ...(/\.(tsx?|mjs|js)$/.test(filePath) ? scan(text) : { code: text, strings: [] }),
  };
}

/** A violation at a character of a file. */
export function violationAt(file: SourceFile, offset: number, advice: string): Violation {
  return { path: file.path, line: file.text.slice(0, offset).split('\n').length, advice };
}

export function describeViolation({ path: where, line, advice }: Violation): string {
  return `${where}:${line} ${advice}`;
}

const OTHER_PEOPLES = new Set(['node_modules', '.git', '.motcua', 'coverage']);
const PROGRAM = /\.(tsx?|mjs|js)$/;

let program: readonly SourceFile[] | undefined;

/** Every file of the program and its tests: .ts, .tsx and .mjs below src, test, scripts and bin. Read once. */
export function programFiles(): readonly SourceFile[] {
  program ??= ['src', 'test', 'scripts', 'bin']
    .flatMap(listFiles)
    .filter((file) => PROGRAM.test(file))
    .map((file) => makeSource(file, readFileSync(path.join(ROOT, file), 'utf8')));
  return program;
}

/** Paths of all files below a folder (`''` = the whole project) that are ours. */
export function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (OTHER_PEOPLES.has(entry.name)) return [];
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

/** Tests and what only tests use: `x.test.ts`, `testing.ts`, `x.testing.ts`, everything below test/. */
export function isForTests(filePath: string): boolean {
  return (
    /^test\/|\/testing\//.test(filePath) || /(?:^|[/.-])(?:test|testing)(?:-[a-z]+)?\.tsx?$/.test(filePath)
  );
}

/** The module a file belongs to, if it belongs to one. */
export function moduleOf(filePath: string): string | undefined {
  return filePath.match(/^src\/modules\/([^/]+)\//)?.[1];
}
