import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { OrganizationUnit } from '#platform/sql/schema/organization.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { Unit, UnitKind } from '../domain/unit.ts';

explainConstraint('unit_agency_code_unique', () =>
  invalidField('agencyCode', 'organization.agency-code-taken'),
);
explainConstraint('unit_agency_code_shape', () =>
  invalidField('agencyCode', 'organization.agency-code-shape'),
);
explainConstraint('unit_validity', () => invalidField('validTo', 'organization.ends-before-it-begins'));

/** What to select; whatever is left out does not narrow the list. */
export interface UnitFilter {
  readonly ids?: readonly string[] | undefined;
  readonly code?: string | undefined;
  /** Only units that exist on this day. */
  readonly on?: Temporal.PlainDate | undefined;
  readonly kinds?: readonly UnitKind[] | undefined;
  /** Only this unit and those below it. */
  readonly within?: string | undefined;
  /** Folded words that the name, the short name or the code must hold. */
  readonly words?: readonly string[] | undefined;
}

export async function selectUnits(context: Context, filter: UnitFilter): Promise<Unit[]> {
  let query = context.db
    .selectFrom('organization.unit')
    .selectAll()
    .where('province_id', '=', context.provinceId);
  if (filter.ids) query = query.where('id', '=', sql<string>`any(${filter.ids}::uuid[])`);
  if (filter.code) query = query.where('agency_code', '=', filter.code);
  if (filter.kinds) query = query.where('kind', '=', sql<string>`any(${filter.kinds}::text[])`);
  if (filter.within) query = query.where(sql<boolean>`path @> array[${filter.within}::uuid]`);
  for (const word of filter.words ?? []) query = query.where(sql<boolean>`strpos(name_search, ${word}) > 0`);
  const { on } = filter;
  if (on)
    query = query
      .where('valid_from', '<=', on)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]));
  return (await query.execute()).map(toUnit);
}

export async function selectSubtreeIds(context: Context, unitId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('organization.unit')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where(sql<boolean>`path @> array[${unitId}::uuid]`)
    .execute();
  return rows.map((row) => row.id);
}

/** No unit of the province, open or closed, is missing from these. */
export async function hasNoOther(context: Context, ids: readonly string[]): Promise<boolean> {
  const other = await context.db
    .selectFrom('organization.unit')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where(sql<boolean>`not (id = any(${[...ids]}::uuid[]))`)
    .limit(1)
    .execute();
  return other.length === 0;
}

/** Holds the unit's row until the transaction ends: who closes it and who adds below it wait for each other. */
export async function lockUnit(context: Context, id: string): Promise<void> {
  await context.db
    .selectFrom('organization.unit')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function insertUnit(context: Context, unit: Unit): Promise<void> {
  const { provinceId } = context;
  await context.db
    .insertInto('organization.unit')
    .values({ province_id: provinceId, id: unit.id, path: [...unit.path], ...columnsOf(unit) })
    .execute();
}

/** Writes what may change of a unit; its place in the tree does not. */
export async function updateUnit(context: Context, unit: Unit): Promise<void> {
  await context.db
    .updateTable('organization.unit')
    .set(columnsOf(unit))
    .where('province_id', '=', context.provinceId)
    .where('id', '=', unit.id)
    .execute();
}

function columnsOf(unit: Unit) {
  return {
    agency_code: unit.agencyCode,
    name: unit.name,
    short_name: unit.shortName,
    name_search: foldVietnamese(`${unit.name} ${unit.shortName} ${unit.agencyCode}`),
    kind: unit.kind,
    parent_id: unit.parentId,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    address: unit.address,
    phone: unit.phone,
  };
}

function toUnit(row: Selectable<OrganizationUnit>): Unit {
  return {
    id: row.id,
    agencyCode: row.agency_code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as UnitKind,
    parentId: row.parent_id,
    path: row.path,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    address: row.address,
    phone: row.phone,
  };
}
