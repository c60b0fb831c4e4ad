import { type Context, newId } from '#platform/context.ts';
import type { Client } from '#platform/http/operation.ts';
import { SECOND_FACTOR_MINUTES, SESSION_HOURS } from './domain/limits.ts';
import { newToken, tokenHash } from './session-token.ts';
import { insertSession } from './sql/sessions.ts';

/** What the browser gets. `expiresAt` is an instant in ISO 8601. */
export interface OpenedSession {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface SessionStart {
  readonly officerId: string;
  readonly client: Client;
  /** Only the password was given so far: short, and good for nothing but the second factor. */
  readonly awaitsTotp: boolean;
}

export async function openSession(context: Context, start: SessionStart): Promise<OpenedSession> {
  const now = context.clock.now();
  const expiresAt = now.add(start.awaitsTotp ? { minutes: SECOND_FACTOR_MINUTES } : { hours: SESSION_HOURS });
  const session = { id: newId(context), token: newToken(), expiresAt: expiresAt.toString() };
  await insertSession(
    context,
    {
      id: session.id,
      officerId: start.officerId,
      startedAt: now,
      lastSeenAt: now,
      expiresAt,
      awaitsTotp: start.awaitsTotp,
      clientAddress: start.client.address,
      clientAgent: start.client.agent,
    },
    tokenHash(session.token),
  );
  return session;
}
