import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

const MOST_LINES = 300;
const MOST_TEST_LINES = 500;
const MOST_FUNCTION_LINES = 60;
const MOST_INDEX_LINES = 40;

/** Rule 14: files of at most 300 lines (tests 500, a module's index.ts 40) and functions of at most 60. */
export function checkFileSize(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const most = mostLines(file.path);
    const long =
      lines > most ? [violationAt(file, 0, `${lines} lines: divide the file, ${most} is the most`)] : [];
    return [...long, ...longFunctions(file)];
  });
}

/** The types of the tables are generated, one file a schema of the database: nobody reads or divides them. */
const GENERATED = /^src\/platform\/sql\/schema\/[\w-]+\.ts$/;

function mostLines(path: string): number {
  if (GENERATED.test(path)) return Number.POSITIVE_INFINITY;
  if (/^src\/modules\/[^/]+\/index\.ts$/.test(path)) return MOST_INDEX_LINES;
  return isForTests(path) ? MOST_TEST_LINES : MOST_LINES;
}

function longFunctions(file: SourceFile): Violation[] {
  if (/\.test\.tsx?$/.test(file.path)) return [];
  return functionsOf(file.code).flatMap(({ start, end }) => {
    const lines = file.code.slice(start, end).split('\n').length;
    if (lines <= MOST_FUNCTION_LINES) return [];
    return [
      violationAt(file, start, `a function of ${lines} lines: divide it, ${MOST_FUNCTION_LINES} is the most`),
    ];
  });
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

const OPENING = '([{';
const CLOSING = ')]}';

/** Functions, methods and arrow functions of scanned code, from their first word to their last brace. */
function functionsOf(code: string): Extent[] {
  const partners = partnersOf(code);
  const named = [
    ...code.matchAll(/(?:\bfunction\b\s*\*?\s*\w*|(?<=[{},;]\s*)(?:async\s+)?\w+)\s*(?:<[^<>()]*>)?\s*\(/g),
  ];
  const bodies = named.flatMap(({ 0: head, index }): Extent[] => {
    const afterParameters = partners.get(index + head.length - 1);
    const body = afterParameters === undefined ? undefined : bodyAfter(code, afterParameters + 1, partners);
    return body === undefined ? [] : [{ start: index, end: (partners.get(body) ?? body) + 1 }];
  });
  const arrows = [...code.matchAll(/=>\s*([({])/g)].map(({ 0: head, index }): Extent => {
    const open = index + head.length - 1;
    return { start: index, end: (partners.get(open) ?? open) + 1 };
  });
  return [...bodies, ...arrows];
}

/** Every bracket's offset with its partner's. */
function partnersOf(code: string): Map<number, number> {
  const open: number[] = [];
  const partners = new Map<number, number>();
  for (let at = 0; at < code.length; at++) {
    const char = code[at] as string;
    if (OPENING.includes(char)) open.push(at);
    if (!CLOSING.includes(char)) continue;
    const start = open.pop();
    if (start !== undefined) partners.set(start, at);
  }
  return partners;
}

/** The `{` of the body behind a parameter list, past a return type; none for a call or a signature. */
function bodyAfter(code: string, from: number, partners: ReadonlyMap<number, number>): number | undefined {
  if (!/^\s*[:{]/.test(code.slice(from, from + 20))) return undefined;
  let at = from;
  let before = ')';
  while (at < code.length) {
    const char = code[at] as string;
    if (char === '{' && !':|&<,>'.includes(before)) return at;
    if (char === '{' && before === '>' && !code.slice(from, at).trimEnd().endsWith('=>')) return at;
    if (OPENING.includes(char)) at = partners.get(at) ?? at;
    else if (char === ';' || CLOSING.includes(char)) return undefined;
    if (!/\s/.test(code[at] as string)) before = code[at] as string;
    at += 1;
  }
  return undefined;
}
