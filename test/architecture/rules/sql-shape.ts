import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** What a statement must not do, and why: rules 6 and 7, and §5 of the house (the tables will be spread by province). */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/\.offset\(/g, 'lists are paged by key, never by offset'],
  [/\.withRecursive\(/g, 'no recursive statement: keep the path in the row, as organization.unit does'],
];
const FORBIDDEN_SQL: readonly [RegExp, string][] = [
  [/\boffset\s+(\d|$)/gi, 'lists are paged by key, never by offset'],
  [/\bwith\s+recursive\b/gi, 'no recursive statement: keep the path in the row, as organization.unit does'],
  [/\bcreate\s+(or\s+replace\s+)?(trigger|function|sequence)\b/gi, 'no triggers, functions or sequences'],
  [/\bgrouping\s+sets\b/gi, 'no GROUPING SETS: a spread table refuses them'],
];
const TRANSACTION = /\.(transaction|startTransaction)\(/g;

/** Statements that a spread database refuses, offsets, and transactions opened outside platform/. */
export function checkSqlShape(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isForTests(path))
    .flatMap((file) => [
      ...FORBIDDEN.flatMap(([pattern, advice]) => hits(file, pattern, advice)),
      ...(file.path.startsWith('src/platform/')
        ? []
        : hits(file, TRANSACTION, 'a request is one transaction, opened in platform/')),
      ...file.strings.flatMap(({ value, start, kind }) =>
        kind === 'quoted'
          ? []
          : FORBIDDEN_SQL.flatMap(([pattern, advice]) =>
              [...value.matchAll(pattern)].map(({ index }) => violationAt(file, start + index, advice)),
            ),
      ),
    ]);
}

function hits(file: SourceFile, pattern: RegExp, advice: string): Violation[] {
  return [...file.code.matchAll(pattern)].map(({ index }) => violationAt(file, index, advice));
}
