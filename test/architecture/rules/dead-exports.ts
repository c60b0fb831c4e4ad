import { importsOf } from '../imports.ts';
import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** Where the program starts: nobody imports these. */
const ENTRIES = /^src\/main\.ts$|\.testing\.ts$/;

interface Export {
  readonly name: string;
  readonly offset: number;
  readonly isType: boolean;
  /** `export { x } from …`: x is used there, whoever uses it here. */
  readonly passedOn: boolean;
}

/**
 * What src/ exports is imported somewhere in src/ or scripts/, or used in its own file and tested. Tests alone are no
 * use: code that only tests call is dead (what they need stands in testing.ts, which counts). A type may be exported for the
 * readers of its file's functions.
 */
export function checkDeadExports(files: readonly SourceFile[]): Violation[] {
  const program = files.filter(({ path }) => path.startsWith('src/'));
  const used = namesImported(files.filter(({ path }) => isUse(path)));
  const tested = namesImported(files.filter(({ path }) => isForTests(path)));
  return program
    .filter(({ path }) => !isForTests(path) && !ENTRIES.test(path))
    .flatMap((file) => {
      if (used.has(`${file.path} *`)) return [];
      const dead = exportsOf(file).filter((one) => isDead(file, one, used, tested));
      return dead.map(({ name, offset }) =>
        violationAt(
          file,
          offset,
          `nothing in src/ imports ${name}: delete it, or only the word “export” if this file uses it`,
        ),
      );
    });
}

/** The program, its scripts, and what tests of other files build on (testing.ts). */
function isUse(path: string): boolean {
  return /^(src|scripts)\//.test(path) && (!isForTests(path) || /[/.]testing\.tsx?$/.test(path));
}

function isDead(
  file: SourceFile,
  { name, isType, passedOn }: Export,
  used: ReadonlySet<string>,
  tested: ReadonlySet<string>,
) {
  const key = `${file.path} ${name}`;
  if (used.has(key)) return false;
  const usedHere = !passedOn && [...file.code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
  return !((passedOn && isType) || (usedHere && (isType || tested.has(key))));
}

/** `path name` of everything these files import; `path *` where the whole file is. */
function namesImported(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files.flatMap((file) =>
      importsOf(file)
        .filter(({ own, target }) => own && target !== file.path)
        .flatMap(({ target, names, all }) =>
          all ? [`${target} *`] : names.map((name) => `${target} ${name}`),
        ),
    ),
  );
}

const DECLARED =
  /^export\s+(?:declare\s+)?(?:async\s+)?(function\*?|const|let|class|interface|type|abstract class)\s+(\w+)/gm;
const LISTED = /^export\s+(?:type\s+)?\{([^{}]*)\}\s*(from)?/gm;

function exportsOf(file: SourceFile): Export[] {
  const declared = [...file.code.matchAll(DECLARED)].map(
    ({ 1: word, 2: name = '', index }): Export => ({
      name,
      offset: index,
      isType: word === 'interface' || word === 'type',
      passedOn: false,
    }),
  );
  const listed = [...file.code.matchAll(LISTED)].flatMap(({ 0: whole, 1: list = '', 2: from, index }) =>
    list.split(',').flatMap((part): Export[] => {
      const name =
        part
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)
          .at(-1) ?? '';
      const offset = index + Math.max(0, whole.search(new RegExp(`\\b${name}\\b`)));
      return name === ''
        ? []
        : [
            {
              name,
              offset,
              isType: part.trim().startsWith('type ') || whole.startsWith('export type'),
              passedOn: from !== undefined,
            },
          ];
    }),
  );
  return [...declared, ...listed];
}
