import { importsOf } from '../imports.ts';
import { isForTests, moduleOf, type SourceFile, type Violation, violationAt } from '../source-file.ts';

const BUILDERS =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|withRecursive)\s*(?:<[^>]*>)?\(|\.query\(\s*['"`]/g;
const DRIVERS = ['kysely', 'pg', 'graphile-worker', 'kysely-codegen'];
/** Generated: names every table, for the types. */
const TABLE_LIST = 'src/platform/sql/schema.ts';
const ADVICE = 'SQL stands only in a module’s sql/ folder and in src/platform';

/**
 * Rule 3: statements stand only in `<module>/sql/` and in platform/, and name only the module's own schema and the
 * platform's (a dossier's move writes its event in the same statement). Views that
 * a module publishes carry a version (`organization.unit_v1`) and may be read by every module below it.
 */
export function checkSqlOwnership(files: readonly SourceFile[]): Violation[] {
  const program = files.filter(
    ({ path }) => path.startsWith('src/') && !isForTests(path) && path !== TABLE_LIST,
  );
  const schemas = new Set(program.flatMap(({ path }) => moduleOf(path) ?? []));
  return program.flatMap((file) => {
    if (file.path.startsWith('src/platform/')) return foreignSchemas(file, schemas, undefined);
    const module = moduleOf(file.path);
    if (module !== undefined && file.path.startsWith(`src/modules/${module}/sql/`)) {
      return foreignSchemas(file, schemas, module);
    }
    return statements(file);
  });
}

function statements(file: SourceFile): Violation[] {
  const drivers = importsOf(file)
    .filter(({ target, own }) => !own && DRIVERS.includes(target))
    .map(({ offset }) => violationAt(file, offset, ADVICE));
  const calls = [...file.code.matchAll(BUILDERS)].map(({ index }) => violationAt(file, index, ADVICE));
  return [...drivers, ...calls];
}

/** Tables of other schemas named in any string: `selectFrom('x.y')` and sql`… join x.y …` alike. */
function foreignSchemas(
  file: SourceFile,
  schemas: ReadonlySet<string>,
  own: string | undefined,
): Violation[] {
  return file.strings.flatMap(({ value, start }) =>
    [...value.matchAll(/(?<![\w./#-])([a-z][a-z_]*)\.([a-z_]+\d*)/g)]
      .filter(
        ([, schema, table]) => schema !== own && schemas.has(schema as string) && !isView(table as string),
      )
      .map(({ 0: name, index }) =>
        violationAt(
          file,
          start + index,
          `${name} belongs to another module: ask through its index.ts or a view it publishes`,
        ),
      ),
  );
}

function isView(table: string): boolean {
  return /_v\d+$/.test(table);
}
