import { getUnit } from '#modules/organization/index.ts';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { selectOfficers, selectOfficersWithRole } from './sql/officers.ts';

/** Those who hold `role` at the unit or above it and may work, by name. */
export async function officersWithRole(
  context: Context,
  role: Role,
  unitId: string,
): Promise<{ id: string; fullName: string; position: string }[]> {
  const { path } = await getUnit(context, unitId);
  const officers = await selectOfficersWithRole(context, role, path);
  return officers.map(({ id, fullName, position }) => ({ id, fullName, position }));
}

/** Id → full name, for lists. */
export async function officerNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const officers = await selectOfficers(context, [...new Set(ids)]);
  return new Map(officers.map((officer) => [officer.id, officer.fullName]));
}
