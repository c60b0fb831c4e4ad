import { sql } from 'kysely';
import type { Role, Scope } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Officer } from '../domain/officer.ts';
import { toOfficer } from './officers.ts';

/** What to select; whatever is left out does not narrow the list. */
export interface OfficerFilter {
  /** Only officers who belong to one of these units or hold a role there. */
  readonly scope: Scope;
  /** Folded words that the name or the user name must hold. */
  readonly words: readonly string[];
  /** Only officers who belong to one of these units or hold a role there. */
  readonly unitIds?: readonly string[] | undefined;
  readonly role?: Role | undefined;
  /** The last officer of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Officers by name in the Vietnamese order. */
export async function selectOfficersInScope(context: Context, filter: OfficerFilter): Promise<Officer[]> {
  const { provinceId } = context;
  let query = context.db.selectFrom('identity.officer').selectAll().where('province_id', '=', provinceId);
  for (const word of filter.words) query = query.where(sql<boolean>`strpos(name_search, ${word}) > 0`);
  if (filter.scope.kind === 'units')
    query = query.where(atUnits(provinceId, filter.scope.unitIds, undefined));
  if (filter.unitIds || filter.role) query = query.where(atUnits(provinceId, filter.unitIds, filter.role));
  if (filter.after) {
    query = query.where(sql<boolean>`(full_name collate "vi-x-icu", id) > (
      select before.full_name collate "vi-x-icu", before.id from identity.officer before
      where before.province_id = ${provinceId} and before.id = ${filter.after}::uuid)`);
  }
  const rows = await query
    .orderBy(sql`full_name collate "vi-x-icu"`)
    .orderBy('id')
    .limit(filter.limit)
    .execute();
  return rows.map(toOfficer);
}

/** Belongs to one of the units or holds a role there; with `role` only who holds that role (there). */
function atUnits(provinceId: number, unitIds: readonly string[] | undefined, role: Role | undefined) {
  const isThere = (column: 'officer.unit_id' | 'held.unit_id') =>
    unitIds === undefined ? sql`true` : sql`${sql.ref(column)} = any(${unitIds}::uuid[])`;
  const holds = sql`exists (
    select from identity.role_assignment held
    where held.province_id = ${provinceId} and held.officer_id = officer.id and ${isThere('held.unit_id')}
      and (${role ?? null}::text is null or held.role = ${role ?? null}))`;
  return role ? sql<boolean>`${holds}` : sql<boolean>`(${isThere('officer.unit_id')} or ${holds})`;
}
