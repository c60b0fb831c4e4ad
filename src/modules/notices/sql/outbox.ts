import { type Insertable, type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { cancelRow, failAttempt, isDue, tryRowAgain } from '#platform/outbox/outbox-row.ts';
import type { NoticesNotice } from '#platform/sql/schema/notices.ts';
import { KEEPS_TRYING, LEASE } from '../domain/attempts.ts';
import type { Notice } from '../domain/notice.ts';

const TABLE = sql.table('notices.notice');

export type NoticeRow = Selectable<NoticesNotice>;
type NewNotice = Omit<Insertable<NoticesNotice>, 'province_id'>;

/** Puts notices into the outbox; answers those that were not there yet. */
export async function insertNotices(context: Context, rows: readonly NewNotice[]): Promise<NoticeRow[]> {
  return context.db
    .insertInto('notices.notice')
    .values(rows.map((row) => ({ province_id: context.provinceId, ...row })))
    .onConflict((conflict) => conflict.constraint('notice_once').doNothing())
    .returningAll()
    .execute();
}

/**
 * Takes a notice for sending, for the time of the lease: of two workers that ask at once one gets it, the other
 * undefined. So does who asks for one that is sent, or not due yet.
 */
export async function claimNotice(context: Context, id: string): Promise<NoticeRow | undefined> {
  const now = context.clock.now();
  return context.db
    .updateTable('notices.notice')
    .set({ state: 'sending', lease_until: now.add(LEASE), attempts: sql`attempts + 1` })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where(isDue(now))
    .returningAll()
    .executeTakeFirst();
}

/** Ids of what should be on its way, the longest waiting first. */
export async function dueNoticeIds(context: Context, limit: number): Promise<string[]> {
  const rows = await context.db
    .selectFrom('notices.notice')
    .select('id')
    .where('province_id', '=', context.provinceId)
    .where('state', 'in', ['waiting', 'sending'])
    .where(isDue(context.clock.now()))
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The receiver has it: true whoever holds the lease meanwhile. Answers false if that was known already. */
export async function markSent(context: Context, id: string, providerMessageId: string): Promise<boolean> {
  const row = await context.db
    .updateTable('notices.notice')
    .set({
      state: 'sent',
      lease_until: null,
      sent_at: context.clock.now(),
      provider_message_id: providerMessageId,
      last_error: null,
    })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** This attempt failed: wait until `nextAttemptAt`, or stop without one; false if somebody else has taken it since. */
export function markFailed(
  context: Context,
  row: Pick<NoticeRow, 'id' | 'attempts'>,
  lastError: string,
  nextAttemptAt: Temporal.Instant | undefined,
): Promise<boolean> {
  return failAttempt(context, TABLE, row, { lastError, nextAttemptAt });
}

/** An officer's deed; false if the notice has left the state that he saw. */
export function tryAgain(context: Context, { id, state }: Pick<Notice, 'id' | 'state'>): Promise<boolean> {
  return tryRowAgain(context, TABLE, { id, from: state }, KEEPS_TRYING);
}

/** An officer's deed; false if the notice has left the state that he saw. */
export function cancel(context: Context, { id, state }: Pick<Notice, 'id' | 'state'>): Promise<boolean> {
  return cancelRow(context, TABLE, { id, from: state });
}
