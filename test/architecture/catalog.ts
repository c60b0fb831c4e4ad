import type pg from 'pg';

/** A table of ours as PostgreSQL's catalog has it. */
export interface CatalogTable {
  /** `schema.table` */
  readonly name: string;
  readonly columns: readonly string[];
  /** Primary key, unique, foreign and exclusion constraints, with their columns in order. */
  readonly constraints: readonly CatalogConstraint[];
  /** The ordered ones (btree): GIN has no first column. */
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly triggers: readonly string[];
  /** Columns fed by a sequence or an identity. */
  readonly sequences: readonly string[];
}

export interface CatalogConstraint {
  readonly name: string;
  readonly kind: 'primary' | 'unique' | 'foreign' | 'exclusion';
  readonly columns: readonly string[];
  /** Of a foreign key: the other table and its columns. */
  readonly refersTo?: { readonly table: string; readonly columns: readonly string[] };
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'pg_toast')
  and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p') and not c.relispartition`;

const NAMES = `(select coalesce(json_agg(a.attname order by o.place), '[]') from unnest(KEYS) with ordinality o(num, place)
  join pg_attribute a on a.attrelid = TABLE_ID and a.attnum = o.num)`;

function names(keys: string, table: string): string {
  return NAMES.replace('KEYS', keys).replace('TABLE_ID', table);
}

const TABLES = `
  select n.nspname || '.' || c.relname as name,
    (select json_agg(attname order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(json_agg(json_build_object('name', k.conname, 'columns', ${names('k.conkey', 'c.oid')},
       'kind', case k.contype when 'p' then 'primary' when 'u' then 'unique' when 'f' then 'foreign' else 'exclusion' end,
       'refersTo', case when k.contype = 'f' then json_build_object('table',
         (select fn.nspname || '.' || f.relname from pg_class f join pg_namespace fn on fn.oid = f.relnamespace where f.oid = k.confrelid),
         'columns', ${names('k.confkey', 'k.confrelid')}) end)), '[]')
     from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'x')) as constraints,
    (select coalesce(json_agg(json_build_object('name', i.indexrelid::regclass::text, 'columns', ${names('i.indkey::int2[]', 'c.oid')})), '[]')
     from pg_index i join pg_class x on x.oid = i.indexrelid
     where i.indrelid = c.oid and x.relam = (select oid from pg_am where amname = 'btree')) as indexes,
    (select coalesce(json_agg(tgname), '[]') from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers,
    (select coalesce(json_agg(attname), '[]') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and (a.attidentity <> '' or pg_get_serial_sequence(n.nspname || '.' || c.relname, a.attname) is not null)) as sequences
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by 1`;

/** All tables of ours (partitions stand in their parents). */
export async function readCatalog(client: Pick<pg.Pool, 'query'>): Promise<CatalogTable[]> {
  return (await client.query(TABLES)).rows;
}

/** Tables without a province: small, the same for everybody, copied to every server when the database is spread. */
const REFERENCE_TABLES = new Set([
  'calendar.day',
  'dossiers.reason',
  'organization.province',
  'platform.migration',
]);

/** §5 of the house: whatever a province writes carries province_id first in every key, so that tables can be spread. */
export function checkCatalog(tables: readonly CatalogTable[]): string[] {
  return tables.flatMap((table) => {
    const { name, columns, constraints, indexes, triggers, sequences } = table;
    const always = [
      ...triggers.map(
        (trigger) => `${name}: no triggers (${trigger}): a CHECK, a privilege or the application`,
      ),
      ...sequences.map((column) => `${name}.${column}: no sequences: uuid v7, or a counter row`),
    ];
    if (!columns.includes('province_id')) {
      return REFERENCE_TABLES.has(name)
        ? always
        : [
            ...always,
            `${name} has no province_id; a reference table is listed in test/architecture/catalog.ts`,
          ];
    }
    const keyless = constraints.some(({ kind }) => kind === 'primary') ? [] : [`${name} has no primary key`];
    const misplaced = constraints.filter((constraint) => !isSpreadable(constraint, tables));
    const loose = indexes.filter((index) => index.columns[0] !== 'province_id');
    return [
      ...always,
      ...keyless,
      ...misplaced.map(
        (constraint) => `${name}: province_id stands first in ${constraint.name} (${constraint.kind})`,
      ),
      ...loose.map((index) => `${name}: province_id stands first in the index ${index.name}`),
    ];
  });
}

function isSpreadable(
  { kind, columns, refersTo }: CatalogConstraint,
  tables: readonly CatalogTable[],
): boolean {
  if (kind !== 'foreign' || !refersTo) return columns[0] === 'province_id';
  const other = tables.find(({ name }) => name === refersTo.table);
  if (!other?.columns.includes('province_id')) return true;
  return columns[0] === 'province_id' && refersTo.columns[0] === 'province_id';
}
