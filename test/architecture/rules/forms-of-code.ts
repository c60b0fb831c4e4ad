import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** The one error class; whoever adds an adapter that must be a class adds it here, with the reason. */
const CLASSES = new Set(['src/platform/problem.ts Problem']);

const FORBIDDEN: readonly [RegExp, string][] = [
  [/^[ \t]*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w+/gm, 'no enums: a union of string literals'],
  [/^[ \t]*@\w+(?:\([^)]*\))?\s*$|^[ \t]*@\w+.*\bclass\b/gm, 'no decorators'],
  [/^export\s+default\b|\bas\s+default\b/gm, 'no default exports: name it'],
  [/^(?:export\s+)?namespace\s+\w+/gm, 'no namespaces: a file is one'],
  [/^export\s+\*\s+from\b/gm, 'name what is exported, one by one'],
  [
    /^(?:export\s+)?(?:let|var)\s+(?!\w+[^=\n]*\|\s*undefined|\w+\s*=\s*(?:\d|false))/gm,
    'no variables at top level but a cache or a counter',
  ],
];
/** A constant at top level whose value is a function: an arrow behind its parameters, or `function`. */
const FUNCTION_CONSTANT =
  /^(?:export\s+)?const\s+\w+(?:\s*:[^=\n]+)?\s*=\s*(?:async\s*)?(?:function\b|(?:<[^<>\n]*>\s*)?\w+\s*=>|(?=\())/gm;

/** Rule 15: function declarations at top level, no classes but Problem, no enums, decorators or default exports. */
export function checkFormsOfCode(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path))
    .flatMap((file) => [
      ...FORBIDDEN.flatMap(([pattern, advice]) =>
        [...file.code.matchAll(pattern)].map(({ index }) => violationAt(file, index, advice)),
      ),
      ...classes(file),
      ...functionConstants(file),
    ]);
}

function classes(file: SourceFile): Violation[] {
  if (isForTests(file.path)) return [];
  return [...file.code.matchAll(/\bclass\s+([A-Z]\w*)/g)]
    .filter(([, name]) => !CLASSES.has(`${file.path} ${name}`))
    .map(({ index }) => violationAt(file, index, 'no classes but Problem: functions and plain objects'));
}

/** Tests and paths.ts may keep one-expression arrows: there they read as a table. */
function functionConstants(file: SourceFile): Violation[] {
  const brief = isForTests(file.path) || file.path.endsWith('/paths.ts');
  return [...file.code.matchAll(FUNCTION_CONSTANT)].flatMap(({ 0: head, index }) => {
    const arrow = arrowAfter(file.code, index + head.length, head.endsWith('=>'));
    if (arrow === undefined && !head.endsWith('function')) return [];
    if (brief && arrow !== '{') return [];
    return [violationAt(file, index, 'functions at top level are function declarations')];
  });
}

/** The first character of the body, if `(…) =>` or `… =>` stands here; undefined if it is only an expression in brackets. */
function arrowAfter(code: string, from: number, passed: boolean): string | undefined {
  let at = from;
  if (!passed) {
    let depth = 0;
    do {
      if (code[at] === '(') depth += 1;
      if (code[at] === ')') depth -= 1;
      at += 1;
    } while (depth > 0 && at < code.length);
    const arrow = code.slice(at, at + 200).match(/^\s*(?::[^=;]+)?=>/);
    if (!arrow) return undefined;
    at += arrow[0].length;
  }
  return code.slice(at).match(/\{\s*\}|\S/)?.[0];
}
