import { type Selectable, sql } from 'kysely';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { decryptText } from '#platform/personal/personal-text.ts';
import { Problem } from '#platform/problem.ts';
import type { NoticesNotice } from '#platform/sql/schema/notices.ts';
import { maskRecipient } from '../domain/mask.ts';
import type { Notice, NoticeChannel, NoticeState } from '../domain/notice.ts';

/** What the recipient is encrypted for: identity numbers have a key of their own. */
export const RECIPIENT_PURPOSE = 'notice-recipient';

/** A notice's row as the rest of the module knows it. */
export function toNotice(context: Context, row: Selectable<NoticesNotice>): Notice {
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    template: row.template as Notice['template'],
    channel: row.channel as NoticeChannel,
    unitId: row.unit_id,
    maskedRecipient: maskRecipient(recipientOf(context, row)),
    params: row.params as unknown as Notice['params'],
    state: row.state as NoticeState,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    sentAt: row.sent_at,
    providerMessageId: row.provider_message_id,
    lastError: row.last_error,
    createdAt: row.created_at,
  };
}

/** The whole address or number: only for a sender. */
export function recipientOf(context: Context, row: { readonly recipient_cipher: string }): string {
  return decryptText(row.recipient_cipher, context.secret, RECIPIENT_PURPOSE);
}

function inScope(scope: Scope) {
  if (scope.kind === 'all') return sql<boolean>`true`;
  return sql<boolean>`unit_id = any(${sql`${[...scope.unitIds]}::uuid[]`})`;
}

function selectNotices(context: Context) {
  return context.db.selectFrom('notices.notice').selectAll().where('province_id', '=', context.provinceId);
}

/** All notices the actor may see, to be narrowed further. */
function selectVisible(context: Context) {
  return selectNotices(context).where(inScope(scopeOf(context.actor, 'notices.read')));
}

/** @throws Problem notFound also for one outside the actor's scope */
export async function getNotice(context: Context, id: string): Promise<Notice> {
  const row = isUuid(id) ? await selectVisible(context).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Problem('notFound', 'notices.not-found');
  return toNotice(context, row);
}

/** What narrows the list; paged by id, which grows with time. */
export interface NoticeFilter {
  readonly state?: NoticeState | undefined;
  readonly channel?: NoticeChannel | undefined;
  readonly subjectId?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size: number;
}

export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** One page of the notices of the actor's units, the newest first. */
export async function pageOfNotices(context: Context, filter: NoticeFilter): Promise<NoticePage> {
  const { state, channel, subjectId, after, before, size } = filter;
  const rows = await selectVisible(context)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
    .$if(subjectId !== undefined, (query) => query.where('subject_id', '=', subjectId ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(after === undefined && before !== undefined, (query) => query.where('id', '>', before ?? ''))
    .orderBy('id', after === undefined && before !== undefined ? 'asc' : 'desc')
    .limit(size + 1)
    .execute();
  const more = rows.length > size;
  const backward = after === undefined && before !== undefined;
  const shown = rows.slice(0, size);
  return {
    notices: (backward ? shown.toReversed() : shown).map((row) => toNotice(context, row)),
    hasEarlier: backward ? true : more,
    hasLater: backward ? more : after !== undefined,
  };
}

/** The notices about one record, the newest first. Whoever may read the record may see them. */
export async function noticesAbout(context: Context, subjectId: string): Promise<Notice[]> {
  const rows = await selectNotices(context)
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => toNotice(context, row));
}
