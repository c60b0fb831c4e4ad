import path from 'node:path';
import type { SourceFile } from './source-file.ts';

/** One `import` or `export … from` of a file. */
export interface Import {
  /** A path from the root for our own files, else the specifier of the package. */
  readonly target: string;
  /** `#platform/…`, `./…` … against `kysely`, `node:fs`. */
  readonly own: boolean;
  /** Names as the other file exports them; empty with `all`. */
  readonly names: readonly string[];
  /** `import * as`, `import()`, or for its effect alone: counts as a use of everything. */
  readonly all: boolean;
  readonly typeOnly: boolean;
  readonly offset: number;
}

const STATIC =
  /^(?:import|export)\s+(type\s+)?(\*(?:\s+as\s+\w+)?|\w+\s*,\s*\{[^{}]*\}|\w+|\{[^{}]*\})\s*from\s*['"]([^'"\n]+)['"]/gm;
const WHOLE = /\bimport\s*\(?\s*['"]([^'"\n]+)['"]/g;
/** Files that are started rather than imported: `new URL('./typst-worker.ts', import.meta.url)`. */
const STARTED =
  /new URL\(\s*['"](\.[^'"\n]+)['"],\s*import\.meta\.url\)|\bimport\.meta\.dirname,\s*['"]([^'"\n]+\.tsx?)['"]/g;

const known = new WeakMap<SourceFile, readonly Import[]>();

export function importsOf(file: SourceFile): readonly Import[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const match of file.text.matchAll(STATIC)) {
    if (isQuoted(file, match.index)) continue;
    const [, type, clause = '', specifier = ''] = match;
    const braces = clause.match(/\{([^{}]*)\}/)?.[1] ?? '';
    const parts = braces.split(',').flatMap((part) => part.trim() || []);
    const names = parts.map((part) => part.replace(/^type\s+/, '').split(/\s+as\s+/)[0] as string);
    const typeOnly =
      type !== undefined || (parts.length > 0 && parts.every((part) => part.startsWith('type ')));
    found.push({
      ...resolve(file, specifier),
      names,
      all: clause.startsWith('*'),
      typeOnly,
      offset: match.index,
    });
  }
  for (const pattern of [WHOLE, STARTED]) {
    for (const match of file.text.matchAll(pattern)) {
      if (isQuoted(file, match.index)) continue;
      const specifier = match[1] ?? `./${match[2]}`;
      found.push({ ...resolve(file, specifier), names: [], all: true, typeOnly: false, offset: match.index });
    }
  }
  return found;
}

/** Does this stand inside a string or a comment? There the scanned code is blank. */
function isQuoted(file: SourceFile, offset: number): boolean {
  return file.code[offset] === ' ';
}

function resolve(file: SourceFile, specifier: string): Pick<Import, 'target' | 'own'> {
  if (specifier.startsWith('.'))
    return { target: path.posix.join(path.posix.dirname(file.path), specifier), own: true };
  if (specifier === '#app') return { target: 'src/app.ts', own: true };
  if (specifier.startsWith('#test/')) return { target: specifier.slice(1), own: true };
  if (specifier.startsWith('#')) return { target: `src/${specifier.slice(1)}`, own: true };
  return { target: specifier, own: false };
}
