import { importsOf } from '../imports.ts';
import { moduleOf, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** Rule 2: a module uses only modules that stand above it in src/app.ts. */
export function checkModuleOrder(files: readonly SourceFile[]): Violation[] {
  const order = orderOf(files);
  return files.flatMap((file) => {
    const module = moduleOf(file.path);
    if (module === undefined) return [];
    const place = order.indexOf(module);
    if (place < 0) return [violationAt(file, 0, `the module ${module} is not in MODULES of src/app.ts`)];
    return importsOf(file).flatMap(({ target, own, offset }) => {
      const used = own ? moduleOf(target) : undefined;
      if (used === undefined || used === module || order.slice(0, place).includes(used)) return [];
      return [
        violationAt(
          file,
          offset,
          `${module} stands above ${used} in src/app.ts: let ${used} listen to an event instead`,
        ),
      ];
    });
  });
}

/** Folder names of the modules in the order of MODULES. */
function orderOf(files: readonly SourceFile[]): string[] {
  const app = files.find(({ path }) => path === 'src/app.ts');
  if (!app) throw new Error('there is no src/app.ts');
  const listed = app.code.match(/\bMODULES\b[^=]*=\s*\[([^\]]*)\]/)?.[1] ?? '';
  const imports = importsOf(app);
  const names = listed.split(',').flatMap((name) => name.trim() || []);
  return names.map(
    (name) => moduleOf(imports.find((one) => one.names.includes(name))?.target ?? '') ?? `unknown ${name}`,
  );
}
