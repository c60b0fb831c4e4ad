import { type Selectable, sql } from 'kysely';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { IdentityOfficer } from '#platform/sql/schema/identity.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { Officer } from '../domain/officer.ts';

explainConstraint('officer_user_name_unique', () => invalidField('userName', 'identity.user-name-taken'));

/** What is written of a new officer. */
export interface OfficerRow {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly position: string;
  readonly unitId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

export async function insertOfficerRow(context: Context, officer: OfficerRow): Promise<void> {
  await context.db
    .insertInto('identity.officer')
    .values({
      province_id: context.provinceId,
      id: officer.id,
      user_name: officer.userName,
      full_name: officer.fullName,
      name_search: foldVietnamese(`${officer.fullName} ${officer.userName}`),
      position: officer.position,
      unit_id: officer.unitId,
      email: officer.email,
      phone: officer.phone,
      password_hash: officer.passwordHash,
      must_change_password: officer.mustChangePassword,
      created_at: context.clock.now(),
    })
    .execute();
}

export type OfficerChange = Partial<
  Omit<Selectable<IdentityOfficer>, 'province_id' | 'id' | 'user_name' | 'created_at'>
>;

export async function updateOfficer(context: Context, id: string, change: OfficerChange): Promise<void> {
  await context.db
    .updateTable('identity.officer')
    .set(change)
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .execute();
}

export async function selectOfficers(context: Context, ids: readonly string[]): Promise<Officer[]> {
  if (ids.length === 0) return [];
  const rows = await officers(context).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  return rows.map(toOfficer);
}

export async function findOfficerByUserName(
  context: Context,
  userName: string,
): Promise<Officer | undefined> {
  const row = await officers(context).where('user_name', '=', userName).executeTakeFirst();
  return row && toOfficer(row);
}

/** The officer, held until the transaction ends: guesses at one account wait for one another, so each is counted. */
export async function lockOfficerByUserName(
  context: Context,
  userName: string,
): Promise<Officer | undefined> {
  const row = await officers(context).where('user_name', '=', userName).forUpdate().executeTakeFirst();
  return row && toOfficer(row);
}

/** @throws Problem notFound */
export async function lockOfficer(context: Context, id: string): Promise<Officer> {
  const row = isUuid(id)
    ? await officers(context).where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (!row) throw new Problem('notFound', 'identity.no-such-officer');
  return toOfficer(row);
}

/** Notes that the code of this step was used. False if it, or a later one, was used already. */
export async function spendTotpStep(context: Context, id: string, step: number): Promise<boolean> {
  const result = await context.db
    .updateTable('identity.officer')
    .set({ totp_last_step: step })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Those who hold `role` at one of these units and may work. */
export async function selectOfficersWithRole(
  context: Context,
  role: Role,
  unitIds: readonly string[],
): Promise<Officer[]> {
  const rows = await officers(context)
    .where('disabled_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('identity.role_assignment as held')
          .select('held.role')
          .where('held.province_id', '=', context.provinceId)
          .whereRef('held.officer_id', '=', 'identity.officer.id')
          .where('held.role', '=', role)
          .where('held.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`),
      ),
    )
    .orderBy(sql`full_name collate "vi-x-icu"`)
    .orderBy('id')
    .execute();
  return rows.map(toOfficer);
}

function officers(context: Context) {
  return context.db.selectFrom('identity.officer').selectAll().where('province_id', '=', context.provinceId);
}

/** A row as the rest of the module reads it. */
export function toOfficer(row: Selectable<IdentityOfficer>): Officer {
  return {
    id: row.id,
    userName: row.user_name,
    fullName: row.full_name,
    position: row.position,
    unitId: row.unit_id,
    email: row.email,
    phone: row.phone,
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password,
    totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step,
    failedAttempts: row.failed_attempts,
    lockedUntil: row.locked_until,
    disabledAt: row.disabled_at,
  };
}
