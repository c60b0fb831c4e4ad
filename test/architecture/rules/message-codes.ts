import { isForTests, type SourceFile, type Violation, violationAt } from '../source-file.ts';

/** What the program knows by name; the real ones come from the registry. */
export interface KnownNames {
  /** Code → text. */
  readonly messages: Readonly<Record<string, string>>;
  readonly permissions: ReadonlySet<string>;
  readonly operations: ReadonlySet<string>;
}

const CODE = /^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/;
/** The beginning of a code that is put together: `dossiers.identity-${kind}`. */
const PREFIX = /^[a-z][a-z-]*\.[a-z-]*$/;
/** `officer.signedIn`, `dossier.handed-over` */
const EVENT = /^[a-z][a-zA-Z-]*\.[a-zA-Z-]+$/;
/** Generated: names every table, for the types. */
const TABLE_LIST = 'src/platform/sql/schema.ts';
const SQL_FOLDER = /^src\/(modules\/[^/]+\/sql|platform\/(sql|audit|files|http|jobs))\//;

/**
 * Rule 10: every code that the program names has a Vietnamese text, and every text is named somewhere. A literal
 * `<module>.<words>` is a code, a permission or an operation; in SQL it may be a table.
 */
export function checkMessageCodes(files: readonly SourceFile[], known: KnownNames): Violation[] {
  const program = files.filter(({ path }) => path.startsWith('src/') && !isForTests(path));
  const owners = new Set(Object.keys(known.messages).map((code) => code.split('.')[0]));
  const naming = program.filter(({ path }) => !isMessages(path) && path !== TABLE_LIST);
  const unknown = naming.flatMap((file) => [
    ...unknownCodes(file, owners, known),
    ...eventTypes(file).flatMap(({ type, offset }) => {
      const code = eventCode(type);
      return code in known.messages
        ? []
        : [violationAt(file, offset, `the event ${type} has no text: add ${code}`)];
    }),
  ]);
  return [...unknown, ...unusedCodes(program, naming, known)];
}

function unknownCodes(
  file: SourceFile,
  owners: ReadonlySet<string | undefined>,
  known: KnownNames,
): Violation[] {
  return file.strings
    .filter(({ value, kind }) => kind !== 'head' && kind !== 'rest' && CODE.test(value))
    .filter(({ value }) => owners.has(value.split('.')[0]))
    .filter(
      ({ value }) =>
        !(value in known.messages || known.permissions.has(value) || known.operations.has(value)),
    )
    .filter(
      ({ start }) => !(SQL_FOLDER.test(file.path) && isTableName(file, start)) && !isJobName(file, start),
    )
    .map(({ value, start }) =>
      violationAt(file, start, `the code ${value} has no text: add it to messages.vi.ts`),
    );
}

/** The name of a job, which nobody reads on a screen. */
function isJobName(file: SourceFile, start: number): boolean {
  return /\bdefineJob\w*\(\{\s*name:\s*'$/.test(file.code.slice(Math.max(0, start - 60), start));
}

/** The argument of a query builder: `.selectFrom('dossiers.dossier')`. */
function isTableName(file: SourceFile, start: number): boolean {
  return /(?:From|Into|Table|Join|using|ref|table)\s*\(\s*\[?\s*['"`]$/.test(
    file.code.slice(Math.max(0, start - 40), start),
  );
}

/** Types given to record…(), and the events of a table of transitions. */
function eventTypes(file: SourceFile): { type: string; offset: number }[] {
  return file.strings.flatMap(({ value, start, kind }) => {
    if (kind !== 'quoted' || !EVENT.test(value)) return [];
    const before = file.code.slice(Math.max(0, start - 60), start);
    return /\b(?:event|type):\s*'$|\brecord\w*\(\s*context,\s*'$/.test(before)
      ? [{ type: value, offset: start }]
      : [];
  });
}

function unusedCodes(
  program: readonly SourceFile[],
  naming: readonly SourceFile[],
  known: KnownNames,
): Violation[] {
  const literals = new Set(naming.flatMap((file) => file.strings.map(({ value }) => value)));
  const heads = [...literals].filter((value) => PREFIX.test(value) && !CODE.test(value));
  const composed = naming.flatMap((file) =>
    file.strings.filter(({ kind, value }) => kind === 'head' && PREFIX.test(value)).map(({ value }) => value),
  );
  const events = new Set([...literals].filter((value) => EVENT.test(value)).map(eventCode));
  const isUsed = (code: string): boolean => {
    if (code.startsWith('event.')) return events.has(code) || literals.has(code);
    return literals.has(code) || [...heads, ...composed].some((head) => code.startsWith(head));
  };
  return Object.keys(known.messages)
    .filter((code) => !isUsed(code))
    .map((code) => {
      const file = program.find(
        ({ path, strings }) => isMessages(path) && strings.some(({ value }) => value === code),
      );
      const offset = file?.strings.find(({ value }) => value === code)?.start ?? 0;
      const advice = `nothing names the code ${code}: delete its text`;
      return file ? violationAt(file, offset, advice) : { path: 'src/app.ts', line: 1, advice };
    });
}

/** As `eventCode` of src/platform/audit says it. */
function eventCode(type: string): string {
  return `event.${type.replaceAll('.', '-').toLowerCase()}`;
}

function isMessages(path: string): boolean {
  return /messages(\.\w+)?\.ts$/.test(path) && !path.endsWith('i18n/messages.ts');
}
