import type { Actor, OfficerActor } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { SEEN_EVERY_MINUTES } from './domain/limits.ts';
import { tokenHash } from './session-token.ts';
import { type CallerRow, findCaller } from './sql/caller.ts';
import { markSeen } from './sql/sessions.ts';

/** What a session still lacks before its officer may work with it. */
export type MissingStep = 'secondFactor' | 'newPassword';

/**
 * Somebody whose password was right but who may not work yet. For the rest of the program this is nobody, so
 * nothing is open to it by mistake; only the steps of the sign-in look at `halfway`.
 */
export interface HalfwayActor {
  readonly kind: 'anonymous';
  readonly halfway: { readonly step: MissingStep; readonly officer: OfficerActor };
}

/** Who carries this token? Nobody if it is unknown, ended, expired or idle, or if its officer is disabled. */
export async function authenticate(context: Context, token: string): Promise<Actor> {
  const row = await findCaller(context, tokenHash(token));
  if (!row) return { kind: 'anonymous' };
  const seenUntil = row.last_seen_at.add({ minutes: SEEN_EVERY_MINUTES });
  if (Temporal.Instant.compare(seenUntil, context.clock.now()) < 0) await markSeen(context, row.session_id);
  const step = missingStep(row);
  if (step === undefined) return officerOf(context, row);
  const nobody: HalfwayActor = {
    kind: 'anonymous',
    halfway: { step, officer: officerOf(context, { ...row, grants: [] }) },
  };
  return nobody;
}

/** The unfinished sign-in of this caller, if there is one. */
export function halfwayOf(actor: Actor): HalfwayActor['halfway'] | undefined {
  return 'halfway' in actor ? (actor as HalfwayActor).halfway : undefined;
}

function missingStep(row: CallerRow): MissingStep | undefined {
  if (row.awaits_totp) return 'secondFactor';
  return row.must_change_password ? 'newPassword' : undefined;
}

function officerOf(context: Context, row: CallerRow): OfficerActor {
  return {
    kind: 'officer',
    officerId: row.officer_id,
    sessionId: row.session_id,
    name: row.full_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    grants: row.grants.map(({ role, unitId, unitIds }) => ({
      role,
      unitId,
      permissions: context.registry.permissionsOf(role),
      atUnitOnly: context.registry.atUnitOnly(role),
      unitIds: new Set(unitIds),
    })),
  };
}
