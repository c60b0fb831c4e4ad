import { type RawBuilder, sql } from 'kysely';
import type { VersionName } from '#modules/procedures/index.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { ImportedFacts } from '../../domain/national-record.ts';
import { type ArrayLiteral, arrayLiteral } from './array-literal.ts';

/** One accepted row of a file, with the id its dossier gets if it is new. */
export interface IncomingRow {
  readonly line: number;
  readonly id: string;
  readonly facts: ImportedFacts<VersionName>;
  /** Parts of the national record that have no column, as JSON. */
  readonly national: string | null;
}

type Kind = 'int' | 'uuid' | 'text' | 'timestamptz' | 'jsonb';
type Value = string | number | null;

/** The columns of the table of incoming rows; the order is that of `unnest`. */
const COLUMNS: readonly (readonly [
  name: string,
  kind: Kind,
  value: (row: IncomingRow, version: number) => Value,
])[] = [
  ['line', 'int', (row) => row.line],
  ['id', 'uuid', (row) => row.id],
  ['code', 'text', ({ facts }) => facts.code],
  ['year', 'int', ({ facts }) => facts.year],
  ['state', 'text', ({ facts }) => facts.state],
  ['version_number', 'int', (_row, version) => version],
  ['channel', 'text', ({ facts }) => facts.channel],
  ['receiving_unit_id', 'uuid', ({ facts }) => facts.receivingUnitId],
  ['competent_unit_id', 'uuid', ({ facts }) => facts.competentUnitId],
  ['owner_kind', 'text', ({ facts }) => facts.ownerKind],
  ['owner_name', 'text', ({ facts }) => facts.ownerName],
  ['owner_search', 'text', ({ facts }) => foldVietnamese(facts.ownerName)],
  ['submitted_at', 'timestamptz', ({ facts }) => facts.submittedAt],
  ['received_at', 'timestamptz', ({ facts }) => facts.receivedAt],
  ['due_at', 'timestamptz', ({ facts }) => facts.dueAt],
  ['ended_at', 'timestamptz', ({ facts }) => facts.endedAt],
  ['returned_at', 'timestamptz', ({ facts }) => facts.returnedAt],
  ['abstract', 'text', ({ facts }) => facts.abstract],
  ['result_delivery', 'text', ({ facts }) => facts.resultDelivery],
  ['national', 'jsonb', (row) => row.national],
];

/** Free text, in which anything may stand. */
const QUOTED = new Set(['owner_name', 'owner_search', 'abstract', 'national']);

/**
 * Incoming rows as a table expression `incoming`: each column is one array, and the few procedures they name are sent
 * once, not with every row.
 */
export function incomingTable(rows: readonly IncomingRow[]): RawBuilder<unknown> {
  const versions = new Map<VersionName, number>();
  const arrays = COLUMNS.map(() => arrayLiteral());
  for (const row of rows) {
    const { version } = row.facts;
    const number = versions.get(version) ?? versions.size;
    versions.set(version, number);
    for (let at = 0; at < COLUMNS.length; at += 1) add(arrays[at], COLUMNS[at], row, number);
  }
  const parts = COLUMNS.map(([, kind], at) => sql`${String(arrays[at])}::${sql.raw(kind)}[]`);
  return sql`
    incoming as materialized (
      select i.*, v.procedure_id, v.procedure_version_id, v.procedure_code, v.procedure_name, v.procedure_field
      from unnest(${sql.join(parts)}) as i(${sql.raw(COLUMNS.map(([name]) => name).join(', '))})
      join ${versionTable([...versions.keys()])} on v.version_number = i.version_number)`;
}

function add(
  array: ArrayLiteral | undefined,
  column: (typeof COLUMNS)[number] | undefined,
  row: IncomingRow,
  version: number,
): void {
  if (!array || !column) return;
  const [name, , read] = column;
  const value = read(row, version);
  if (QUOTED.has(name)) array.quoted(value === null ? null : String(value));
  else array.plain(value);
}

function versionTable(versions: readonly VersionName[]): RawBuilder<unknown> {
  const column = (kind: 'uuid' | 'text', of: (version: VersionName) => string) =>
    sql`${versions.map(of)}::${sql.raw(kind)}[]`;
  return sql`unnest(${versions.map((_, number) => number)}::int[], ${column('uuid', (version) => version.procedureId)},
    ${column('uuid', (version) => version.id)}, ${column('text', (version) => version.code)},
    ${column('text', (version) => version.name)}, ${column('text', (version) => version.field)})
    as v(version_number, procedure_id, procedure_version_id, procedure_code, procedure_name, procedure_field)`;
}
