import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { hashPassword } from '../hash-password.ts';
import { insertOfficerRow } from '../sql/officers.ts';
import { insertRoles, type RoleAtUnit } from '../sql/roles.ts';

/** A new officer with roles, and a password or its hash (one hash serves a whole demo). */
export interface NewOfficer {
  readonly userName: string;
  readonly fullName: string;
  readonly position: string;
  readonly unitId: string;
  readonly password?: string;
  readonly passwordHash?: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly mustChangePassword?: boolean;
  readonly roles: readonly RoleAtUnit[];
}

/** Writes the officer, the roles and the event; whether the actor may grant these roles is the caller's question. */
export async function insertOfficer(context: Context, officer: NewOfficer): Promise<string> {
  authorize(context, 'identity.administer', officer.unitId);
  const passwordHash = officer.passwordHash ?? (await hashPassword(officer.password ?? ''));
  const {
    userName,
    fullName,
    position,
    unitId,
    email = null,
    phone = null,
    mustChangePassword = false,
  } = officer;
  const id = newId(context);
  await insertOfficerRow(context, {
    id,
    userName,
    fullName,
    position,
    unitId,
    email,
    phone,
    passwordHash,
    mustChangePassword,
  });
  await insertRoles(context, id, officer.roles);
  await record(context, {
    type: 'officer.added',
    subjectKind: 'officer',
    subjectId: id,
    unitId,
    data: { roles: officer.roles },
  });
  return id;
}
