import { builtinModules } from 'node:module';
import { importsOf } from '../imports.ts';
import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

export interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The program runs on its dependencies alone: those for development are for tests and scripts. Versions are exact. */
export function checkDependencies(
  files: readonly SourceFile[],
  { dependencies, devDependencies }: PackageFile,
): Violation[] {
  const program = files.filter(({ path }) => path.startsWith('src/') && !isForTests(path));
  const foreign = program.flatMap((file) =>
    importsOf(file)
      .filter(({ own, target }) => !own && !isBuiltin(target) && !(packageOf(target) in dependencies))
      .map(({ target, offset, typeOnly }) => ({ file, target, offset, typeOnly }))
      .filter(({ target, typeOnly }) => !(typeOnly && packageOf(target) in devDependencies))
      .map(({ file, target, offset }) =>
        violationAt(file, offset, `${packageOf(target)} is not among the dependencies`),
      ),
  );
  const text = files
    .filter(({ path }) => /^(src|bin)\//.test(path) && !isForTests(path))
    .map((file) => file.text)
    .join('\n');
  const unused = Object.keys(dependencies).filter(
    (name) => !new RegExp(`['"\`/]${name}(?=['"\`/])`).test(text),
  );
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  return [
    ...foreign,
    ...unused.map((name) => ({
      path: 'package.json',
      line: 1,
      advice: `nothing in src/ or bin/ uses ${name}: remove it`,
    })),
    ...loose.map(([name]) => ({ path: 'package.json', line: 1, advice: `pin the exact version of ${name}` })),
  ];
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

/** `@hono/zod-openapi/x` → `@hono/zod-openapi` */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
