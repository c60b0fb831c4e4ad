import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { cancelRow, failAttempt, isDue, tryRowAgain } from '#platform/outbox/outbox-row.ts';
import { KEEPS_TRYING, LEASE, type NationalMessage } from '../domain/message.ts';

const TABLE = sql.table('national_sync.message');

/** Nothing of the same dossier that happened earlier is still to be told. */
const IS_FIRST = sql<boolean>`not exists (select from national_sync.message earlier
  where earlier.province_id = message.province_id and earlier.dossier_id = message.dossier_id and earlier.seq < message.seq
    and earlier.state not in ('sent', 'cancelled'))`;

/** Ids of what should be on its way, the longest waiting first; of each dossier at most one. */
export async function dueMessageIds(context: Context, limit: number): Promise<string[]> {
  const rows = await context.db
    .selectFrom('national_sync.message as message')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where('state', 'in', ['waiting', 'sending'])
    .where(isDue(context.clock.now()))
    .where(IS_FIRST)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The next one of the same dossier, once this one has been told. */
export async function nextOf(context: Context, dossierId: string): Promise<string | undefined> {
  const row = await context.db
    .selectFrom('national_sync.message as message')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'waiting')
    .where(IS_FIRST)
    .executeTakeFirst();
  return row?.id;
}

/** Takes a message for sending, for the time of the lease: of two workers one gets it. Not before its turn. */
export async function claimMessage(
  context: Context,
  id: string,
): Promise<{ readonly attempts: number } | undefined> {
  const now = context.clock.now();
  return context.db
    .updateTable('national_sync.message as message')
    .set({ state: 'sending', lease_until: now.add(LEASE), attempts: sql`attempts + 1` })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where(isDue(now))
    .where(IS_FIRST)
    .returning('attempts')
    .executeTakeFirst();
}

/** The portal has it: true whoever holds the lease meanwhile. */
export async function markSent(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('national_sync.message')
    .set({ state: 'sent', lease_until: null, sent_at: context.clock.now(), last_error: null })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .execute();
}

/** This attempt failed: wait until `nextAttemptAt`, or give up without one; false if somebody else has it by now. */
export function markFailed(
  context: Context,
  message: Pick<NationalMessage, 'id' | 'attempts'>,
  lastError: string,
  nextAttemptAt: Temporal.Instant | undefined,
): Promise<boolean> {
  return failAttempt(context, TABLE, message, { lastError, nextAttemptAt });
}

/** An administrator's deed; false if the message has left the state that he saw. */
export function tryAgain(
  context: Context,
  { id, state }: Pick<NationalMessage, 'id' | 'state'>,
): Promise<boolean> {
  return tryRowAgain(context, TABLE, { id, from: state }, KEEPS_TRYING);
}

/** An administrator's deed; false if the message has left the state that he saw. */
export function cancel(
  context: Context,
  { id, state }: Pick<NationalMessage, 'id' | 'state'>,
): Promise<boolean> {
  return cancelRow(context, TABLE, { id, from: state });
}
