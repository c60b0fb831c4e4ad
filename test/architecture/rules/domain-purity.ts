import { importsOf } from '../imports.ts';
import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

const IMPURE: readonly [RegExp, string][] = [
  [/\basync\b|\bawait\b|\bnew Promise\b/g, 'waits'],
  [
    /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/g,
    'reads the clock: take the moment as an argument',
  ],
  [/\bMath\.random\b|\bcrypto\.|\brandomUUID\b|\brandomBytes\b/g, 'is random: take the value as an argument'],
  [/\bprocess\.|\bfetch\(|\bconsole\.|\bsetTimeout\b/g, 'reaches outside'],
  [/\bContext\b/g, 'knows the context: take what it needs as arguments'],
];

/** What a domain file may import: its own domain, the pure parts of the platform, and types or domain functions of others. */
const PURE_PLATFORM = /^src\/platform\/(problem|authorization|clock|ids|text\/.+|personal\/.+)\.ts$/;
const PURE_PACKAGES = ['zod', 'otpauth'];

/** `domain/` is pure: no await, no clock, no chance, no input or output, so that its tests need nothing. */
export function checkDomainPurity(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => /^src\/modules\/[^/]+\/domain\//.test(path) && !isForTests(path))
    .flatMap((file) => [...impureWords(file), ...impureImports(file, files)]);
}

function impureWords(file: SourceFile): Violation[] {
  return IMPURE.flatMap(([pattern, why]) =>
    [...file.code.matchAll(pattern)].map(({ index }) =>
      violationAt(file, index, `domain/ is pure, this ${why}`),
    ),
  );
}

function impureImports(file: SourceFile, files: readonly SourceFile[]): Violation[] {
  const folder = file.path.slice(0, file.path.indexOf('/domain/') + '/domain/'.length);
  return importsOf(file)
    .filter(({ target, own, typeOnly, names }) => {
      if (!own) return !PURE_PACKAGES.includes(target);
      if (target.startsWith(folder) || PURE_PLATFORM.test(target)) return false;
      if (typeOnly) return !/^src\/(ui\/|modules\/[^/]+\/index\.ts$)/.test(target);
      return !names.every((name) => comesFromDomain(files, target, name));
    })
    .map(({ target, offset }) => violationAt(file, offset, `domain/ is pure and may not import ${target}`));
}

/** Is this name of another module's index.ts one of its domain/? */
function comesFromDomain(files: readonly SourceFile[], index: string, name: string): boolean {
  const face = files.find(({ path }) => path === index && path.endsWith('/index.ts'));
  return (
    face !== undefined &&
    importsOf(face).some(({ target, names }) => names.includes(name) && target.includes('/domain/'))
  );
}
