import { sql } from 'kysely';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';

/** A role held at a unit; it counts for the unit's subtree. */
export interface RoleAtUnit {
  readonly role: Role;
  readonly unitId: string;
}

export interface RoleOfOfficer extends RoleAtUnit {
  readonly officerId: string;
}

/** Roles that the officer holds already stay as they are. Returns how many are new. */
export async function insertRoles(
  context: Context,
  officerId: string,
  roles: readonly RoleAtUnit[],
): Promise<number> {
  if (roles.length === 0) return 0;
  const result = await context.db
    .insertInto('identity.role_assignment')
    .values(
      roles.map(({ role, unitId }) => ({
        province_id: context.provinceId,
        officer_id: officerId,
        role,
        unit_id: unitId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

/** Returns how many were there. */
export async function deleteRole(
  context: Context,
  officerId: string,
  { role, unitId }: RoleAtUnit,
): Promise<number> {
  const result = await context.db
    .deleteFrom('identity.role_assignment')
    .where('province_id', '=', context.provinceId)
    .where('officer_id', '=', officerId)
    .where('role', '=', role)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function selectRoles(context: Context, officerIds: readonly string[]): Promise<RoleOfOfficer[]> {
  if (officerIds.length === 0) return [];
  const rows = await context.db
    .selectFrom('identity.role_assignment')
    .select(['officer_id', 'role', 'unit_id'])
    .where('province_id', '=', context.provinceId)
    .where('officer_id', '=', sql<string>`any(${officerIds}::uuid[])`)
    .orderBy('role')
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => ({ officerId: row.officer_id, role: row.role as Role, unitId: row.unit_id }));
}
