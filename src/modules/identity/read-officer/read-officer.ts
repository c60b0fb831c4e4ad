import { unitNames } from '#modules/organization/index.ts';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import type { Officer } from '../domain/officer.ts';
import { selectOfficers } from '../sql/officers.ts';
import { selectRoles } from '../sql/roles.ts';

/** A role at a unit, with the unit's name for the screen. */
export interface NamedRole {
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

export interface OfficerWithRoles {
  readonly officer: Officer;
  readonly unitName: string;
  readonly roles: readonly NamedRole[];
}

/** An officer with roles; who may see it is the caller's question. @throws Problem notFound */
export async function readOfficer(context: Context, id: string): Promise<OfficerWithRoles> {
  const [officer] = isUuid(id) ? await selectOfficers(context, [id]) : [];
  if (!officer) throw new Problem('notFound', 'identity.no-such-officer');
  const [first] = await withRoles(context, [officer]);
  if (!first) throw new Problem('notFound', 'identity.no-such-officer');
  return first;
}

/** Officers with their roles and the names of the units, in two statements for all. */
export async function withRoles(context: Context, officers: readonly Officer[]): Promise<OfficerWithRoles[]> {
  const held = await selectRoles(
    context,
    officers.map((officer) => officer.id),
  );
  const names = await unitNames(context, [
    ...officers.map(({ unitId }) => unitId),
    ...held.map(({ unitId }) => unitId),
  ]);
  const nameOf = (unitId: string) => names.get(unitId) ?? '';
  const byOfficer = Map.groupBy(held, (role) => role.officerId);
  return officers.map((officer) => ({
    officer,
    unitName: nameOf(officer.unitId),
    roles: (byOfficer.get(officer.id) ?? []).map(({ role, unitId }) => ({
      role,
      unitId,
      unitName: nameOf(unitId),
    })),
  }));
}
