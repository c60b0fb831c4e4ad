import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import type { NationalSyncMessage } from '#platform/sql/schema/national-sync.ts';
import { ALARM_AFTER, KEEPS_TRYING, type MessageState, type NationalMessage } from '../domain/message.ts';

function toMessage(row: Selectable<NationalSyncMessage>): NationalMessage {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    seq: row.seq,
    eventType: row.event_type,
    unitId: row.unit_id,
    happenedAt: row.happened_at,
    state: row.state as MessageState,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    giveUpAt: row.give_up_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
    createdAt: row.created_at,
  };
}

function select(context: Context) {
  return context.db
    .selectFrom('national_sync.message')
    .selectAll()
    .where('province_id', '=', context.provinceId);
}

/** A transaction that began before the last look may commit after it: so far it is looked back. */
const LOOKS_BACK = { hours: 1 } as const;

/**
 * Makes a message of every event of these types that has none yet, from the moment at which this was first asked for; answers how
 * many. Asked twice it makes none twice.
 */
export async function collectMessages(context: Context, types: readonly string[]): Promise<number> {
  const now = context.clock.now();
  const { provinceId } = context;
  await context.db
    .insertInto('national_sync.watermark')
    .values({ province_id: provinceId, since: now, collected_until: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await sql`
    insert into national_sync.message (province_id, id, dossier_id, seq, event_type, unit_id, happened_at, state, next_attempt_at,
      give_up_at, created_at)
    select e.province_id, e.id, e.subject_id, e.seq, e.type, e.unit_id, e.occurred_at, 'waiting', ${now}::timestamptz,
      ${now.add(KEEPS_TRYING)}::timestamptz, ${now}::timestamptz
    from platform.event e join national_sync.watermark w on w.province_id = e.province_id
    where e.province_id = ${provinceId} and e.subject_kind = 'dossier' and e.type = any(${[...types]}::text[])
      and e.occurred_at >= greatest(w.since, w.collected_until - interval '${sql.raw(String(LOOKS_BACK.hours))} hours')
    on conflict on constraint message_once do nothing
  `.execute(context.db);
  await context.db
    .updateTable('national_sync.watermark')
    .set({ collected_until: now })
    .where('province_id', '=', provinceId)
    .execute();
  return Number(made.numAffectedRows ?? 0);
}

export interface MessageFilter {
  readonly state?: MessageState | undefined;
  readonly late?: boolean | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

/** The newest event first; ids grow with time. */
export async function pageOfMessages(context: Context, filter: MessageFilter): Promise<NationalMessage[]> {
  const { state, late, after, size } = filter;
  const rows = await select(context)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(late === true, (query) => query.where(lateAt(context)))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(size)
    .execute();
  return rows.map(toMessage);
}

function lateAt(context: Context) {
  const before = context.clock.now().subtract(ALARM_AFTER);
  return sql<boolean>`(state in ('waiting', 'sending', 'failed') and happened_at < ${before})`;
}

/** How many wait, have been given up, and are late. */
export async function countMessages(
  context: Context,
): Promise<{ readonly waiting: number; readonly failed: number; readonly late: number }> {
  return context.db
    .selectFrom('national_sync.message')
    .select([
      sql<number>`count(*) filter (where state <> 'failed')`.as('waiting'),
      sql<number>`count(*) filter (where state = 'failed')`.as('failed'),
      sql<number>`count(*) filter (where ${lateAt(context)})`.as('late'),
    ])
    .where('province_id', '=', context.provinceId)
    .where('state', 'in', ['waiting', 'sending', 'failed'])
    .executeTakeFirstOrThrow();
}

export async function findMessage(context: Context, id: string): Promise<NationalMessage | undefined> {
  const row = isUuid(id) ? await select(context).where('id', '=', id).executeTakeFirst() : undefined;
  return row && toMessage(row);
}

/** What the portal was told, or is to be told, of a dossier; the newest first. */
export async function messagesOf(context: Context, dossierId: string): Promise<NationalMessage[]> {
  const rows = await select(context)
    .where('dossier_id', '=', dossierId)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute();
  return rows.map(toMessage);
}
