import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { IdentitySession } from '#platform/sql/schema/identity.ts';
import { IDLE_MINUTES } from '../domain/limits.ts';

/** Phiên đăng nhập: one browser or program of one officer. */
export interface Session {
  readonly id: string;
  readonly officerId: string;
  readonly startedAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** The password was right, the second factor is still missing: this session may do nothing else. */
  readonly awaitsTotp: boolean;
  readonly clientAddress: string;
  readonly clientAgent: string;
}

export async function insertSession(context: Context, session: Session, hashOfToken: string): Promise<void> {
  await context.db
    .insertInto('identity.session')
    .values({
      province_id: context.provinceId,
      id: session.id,
      officer_id: session.officerId,
      token_hash: hashOfToken,
      started_at: session.startedAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      awaits_totp: session.awaitsTotp,
      client_address: session.clientAddress,
      client_agent: session.clientAgent,
    })
    .execute();
}

/** The sessions with which one can still work now, newest first. */
export async function selectLiveSessions(context: Context, officerId: string): Promise<Session[]> {
  const rows = await context.db
    .selectFrom('identity.session')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null)
    .where('awaits_totp', '=', false)
    .where('expires_at', '>', context.clock.now())
    .where('last_seen_at', '>', context.clock.now().subtract({ minutes: IDLE_MINUTES }))
    .orderBy('started_at', 'desc')
    .execute();
  return rows.map(toSession);
}

export async function markSeen(context: Context, sessionId: string): Promise<void> {
  await context.db
    .updateTable('identity.session')
    .set({ last_seen_at: context.clock.now() })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', sessionId)
    .execute();
}

/** Which sessions of an officer to end. */
export interface SessionChoice {
  readonly officerId: string;
  readonly only?: string | undefined;
  readonly except?: string | undefined;
}

/** Ends what has not ended; returns how many. */
export async function endSessions(context: Context, choice: SessionChoice): Promise<number> {
  let query = context.db
    .updateTable('identity.session')
    .set({ ended_at: context.clock.now() })
    .where('province_id', '=', context.provinceId)
    .where('officer_id', '=', choice.officerId)
    .where('ended_at', 'is', null);
  if (choice.only) query = query.where('id', '=', choice.only);
  if (choice.except) query = query.where('id', '<>', choice.except);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** Sessions nobody can use any more go after a month; what happened stands in the events. */
export async function deleteOldSessions(context: Context): Promise<void> {
  await context.db
    .deleteFrom('identity.session')
    .where('province_id', '=', context.provinceId)
    .where('expires_at', '<', sql<Temporal.Instant>`${context.clock.now()}::timestamptz - interval '30 days'`)
    .execute();
}

function toSession(row: Selectable<IdentitySession>): Session {
  return {
    id: row.id,
    officerId: row.officer_id,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    awaitsTotp: row.awaits_totp,
    clientAddress: row.client_address,
    clientAgent: row.client_agent,
  };
}
