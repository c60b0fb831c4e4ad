import { record } from '#platform/audit/record.ts';
import { type Context, newId } from '#platform/context.ts';
import { encryptText } from '#platform/personal/personal-text.ts';
import { enqueueSending } from '../deliver/enqueue-sending.ts';
import { KEEPS_TRYING } from '../domain/attempts.ts';
import {
  NOTICE_CHANNELS,
  type NoticeChannel,
  type NoticeParams,
  type NoticeTemplate,
} from '../domain/notice.ts';
import { isConfigured } from '../senders/sender.ts';
import { RECIPIENT_PURPOSE } from '../sql/notice-rows.ts';
import { insertNotices } from '../sql/outbox.ts';

/** What happened, to what, and how the citizen can be reached; '' = not given. */
export interface NoticeOrder {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Number of the step: the same template for the same step makes no second notice. */
  readonly seq: number;
  readonly template: NoticeTemplate;
  readonly unitId: string;
  readonly email: string;
  readonly phone: string;
  readonly params: NoticeParams;
}

/** Can this installation reach citizens at all? Saves its callers the reading of what the text needs. */
export function canNotify(context: Pick<Context, 'config'>): boolean {
  return NOTICE_CHANNELS.some((channel) => isConfigured(context.config, channel));
}

/**
 * Thông báo cho người dân: puts a notice for each configured channel into the outbox, in the transaction of the step;
 * without an address or number, or without a configured channel, there is none.
 */
export async function notify(context: Context, order: NoticeOrder): Promise<void> {
  const rows = NOTICE_CHANNELS.flatMap((channel) => {
    const recipient = channel === 'email' ? order.email : order.phone;
    return recipient && isConfigured(context.config, channel)
      ? [newRow(context, order, channel, recipient)]
      : [];
  });
  if (rows.length === 0) return;
  for (const { id, channel, template, unit_id: unitId } of await insertNotices(context, rows)) {
    const data = { channel, template, noticeAbout: order.subjectId };
    await record(context, { type: 'notice.queued', subjectKind: 'notice', subjectId: id, unitId, data });
    await enqueueSending(context, id);
  }
}

function newRow(context: Context, order: NoticeOrder, channel: NoticeChannel, recipient: string) {
  const now = context.clock.now();
  return {
    id: newId(context),
    subject_kind: order.subjectKind,
    subject_id: order.subjectId,
    seq: order.seq,
    template: order.template,
    channel,
    unit_id: order.unitId,
    recipient_cipher: encryptText(recipient, context.secret, RECIPIENT_PURPOSE),
    params: JSON.stringify(order.params),
    state: 'waiting',
    next_attempt_at: now,
    give_up_at: now.add(KEEPS_TRYING),
    created_at: now,
  };
}
