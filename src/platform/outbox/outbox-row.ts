import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';

/**
 * The name of a table whose rows wait to be sent: state waiting | sending | sent | failed | cancelled, attempts, next_attempt_at, give_up_at,
 * lease_until, last_error. Each module has its own; what may happen to a row is the same.
 */
export type OutboxTable = RawBuilder<unknown>;

/** Waits and is due, or is held by somebody who ended without saying how it went. */
export function isDue(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`((state = 'waiting' and next_attempt_at <= ${now}) or (state = 'sending' and lease_until < ${now}))`;
}

/**
 * This attempt failed: wait until `nextAttemptAt`, or stop without one. Says nothing about a row that somebody else has taken
 * since; answers false then.
 */
export async function failAttempt(
  context: Context,
  table: OutboxTable,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  { lastError, nextAttemptAt }: { lastError: string; nextAttemptAt: Temporal.Instant | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    update ${table} set state = ${nextAttemptAt ? 'waiting' : 'failed'}, lease_until = null, last_error = ${lastError},
      next_attempt_at = coalesce(${nextAttemptAt ?? null}::timestamptz, next_attempt_at)
    where province_id = ${context.provinceId} and id = ${id} and state = 'sending' and attempts = ${attempts}
    returning id
  `.execute(context.db);
  return rows.length > 0;
}

/** Has it tried again from now on, for so long; false if it has left the state `from` meanwhile. */
export function tryRowAgain(
  context: Context,
  table: OutboxTable,
  row: { readonly id: string; readonly from: string },
  keepsTrying: { readonly hours: number },
): Promise<boolean> {
  const now = context.clock.now();
  const changes = sql`state = 'waiting', next_attempt_at = ${now}, give_up_at = ${now.add(keepsTrying)}`;
  return decide(context, table, row, changes);
}

/** Has it never sent; false if it has left the state `from` meanwhile. */
export function cancelRow(
  context: Context,
  table: OutboxTable,
  row: { readonly id: string; readonly from: string },
): Promise<boolean> {
  return decide(context, table, row, sql`state = 'cancelled'`);
}

async function decide(
  context: Context,
  table: OutboxTable,
  { id, from }: { readonly id: string; readonly from: string },
  changes: RawBuilder<unknown>,
): Promise<boolean> {
  const { rows } = await sql`
    update ${table} set ${changes}
    where province_id = ${context.provinceId} and id = ${id} and state = ${from}
    returning id
  `.execute(context.db);
  return rows.length > 0;
}
