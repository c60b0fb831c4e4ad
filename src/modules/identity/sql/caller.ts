import { sql } from 'kysely';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { IDLE_MINUTES } from '../domain/limits.ts';

/** Everything a request must know about who sent it. */
export interface CallerRow {
  readonly session_id: string;
  readonly awaits_totp: boolean;
  readonly last_seen_at: Temporal.Instant;
  readonly officer_id: string;
  readonly full_name: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly must_change_password: boolean;
  /** Each role with the unit at which it is held and the ids of the subtree for which it counts. */
  readonly grants: readonly {
    readonly role: Role;
    readonly unitId: string;
    readonly unitIds: readonly string[];
  }[];
}

/** Session, officer and opened-out roles in one statement: it runs with every request. */
export async function findCaller(context: Context, hashOfToken: string): Promise<CallerRow | undefined> {
  const now = context.clock.now();
  const { rows } = await sql<CallerRow>`${NAMED}
    select session.id as session_id, session.awaits_totp, session.last_seen_at, officer.id as officer_id,
      officer.full_name, officer.unit_id, home.short_name as unit_name, officer.must_change_password,
      coalesce((
        select json_agg(json_build_object('role', held.role, 'unitId', held.unit_id, 'unitIds', (
          select json_agg(unit.id) from organization.unit_v1 unit
          where unit.province_id = held.province_id and unit.path @> array[held.unit_id])))
        from identity.role_assignment held
        where held.province_id = officer.province_id and held.officer_id = officer.id), '[]') as grants
    from identity.session session
    join identity.officer officer on officer.province_id = session.province_id and officer.id = session.officer_id
    join organization.unit_v1 home on home.province_id = officer.province_id and home.id = officer.unit_id
    where session.province_id = ${context.provinceId} and session.token_hash = ${hashOfToken}
      and session.ended_at is null and session.expires_at > ${now}
      and session.last_seen_at > ${now.subtract({ minutes: IDLE_MINUTES })}
      and officer.disabled_at is null
  `.execute(context.db);
  return rows[0];
}
