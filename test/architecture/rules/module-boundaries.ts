import { importsOf } from '../imports.ts';
import { isForTests, moduleOf, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** Rule 1: a module's only public face is its index.ts (for tests also its testing.ts files); only app.ts plugs modules in. */
export function checkModuleBoundaries(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ own }) => own)
      .flatMap(({ target, offset }) => {
        const advice = adviceFor(file.path, target);
        return advice ? [violationAt(file, offset, advice)] : [];
      }),
  );
}

function adviceFor(from: string, target: string): string | undefined {
  if (from.startsWith('src/') && !isForTests(from) && isForTests(target))
    return `imports ${target}, which is only for tests`;
  const module = moduleOf(target);
  if (module === undefined || module === moduleOf(from)) return undefined;
  if (/^src\/(platform|ui)\//.test(from))
    return `platform/ and ui/ know no module: move what you need out of ${target}`;
  const inside = target.slice(`src/modules/${module}/`.length);
  if (inside === 'index.ts') return undefined;
  if (/(?:^|\/)testing\.ts$/.test(inside) && isForTests(from)) return undefined;
  if (inside === 'module.ts' && from === 'src/app.ts') return undefined;
  return `import #modules/${module}/index.ts instead of ${target} (add there what is missing)`;
}
