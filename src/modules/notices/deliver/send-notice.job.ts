import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { nextAttempt } from '#platform/outbox/next-attempt.ts';
import { formatDateTime, formatMoney } from '#ui/format.ts';
import { LONGEST_PAUSE_MINUTES } from '../domain/attempts.ts';
import { composeNotice, lineValues } from '../domain/compose.ts';
import { type Fault, findSender, type Message, type Outcome, type Sender } from '../senders/sender.ts';
import { recipientOf, toNotice } from '../sql/notice-rows.ts';
import { claimNotice, markFailed, markSent, type NoticeRow } from '../sql/outbox.ts';

/** What stands between taking a notice and knowing how it went. */
interface Delivery {
  readonly row: NoticeRow;
  readonly message: Message;
  readonly sender: Sender | undefined;
}

/**
 * Sends one notice: takes it, sends it with no transaction open, writes down how it went. It never fails for a
 * receiver that is down: when to try again stands in the row, and the sweep sees to it.
 */
export const sendNotice = defineJobInSteps({
  name: 'notices.send',
  payload: z.object({ noticeId: z.uuid() }),
  async runInSteps(inTransaction, { noticeId }) {
    const delivery = await inTransaction((context) => prepare(context, noticeId));
    if (!delivery) return;
    const outcome: Outcome = delivery.sender
      ? await delivery.sender.send(delivery.message)
      : { fault: { permanent: false, code: 'not-configured' } };
    await inTransaction((context) => settle(context, delivery.row, outcome));
  },
});

async function prepare(context: Context, noticeId: string): Promise<Delivery | undefined> {
  const row = await claimNotice(context, noticeId);
  if (!row) return undefined;
  const { params, template, channel } = toNotice(context, row);
  const values = lineValues(params, { moment: formatDateTime, money: formatMoney }, context.config.publicUrl);
  const text = composeNotice(template, values, (code, filled) => say(context, code, filled));
  const message = { id: row.id, recipient: recipientOf(context, row), text };
  return { row, message, sender: findSender(context.config, channel) };
}

async function settle(context: Context, row: NoticeRow, outcome: Outcome): Promise<void> {
  if ('fault' in outcome) return settleFault(context, row, outcome.fault);
  if (await markSent(context, row.id, outcome.providerMessageId))
    await record(context, { type: 'notice.sent', ...about(row) });
}

async function settleFault(context: Context, row: NoticeRow, { permanent, code }: Fault): Promise<void> {
  const next = permanent
    ? undefined
    : nextAttempt(row.attempts, context.clock.now(), {
        giveUpAt: row.give_up_at,
        longestMinutes: LONGEST_PAUSE_MINUTES,
      });
  const settled = await markFailed(context, row, code, next);
  if (settled && !next) await record(context, { type: 'notice.failed', ...about(row, { fault: code }) });
}

function about(row: NoticeRow, data: Readonly<Record<string, unknown>> = {}) {
  const { channel, template, subject_id: noticeAbout } = row;
  return {
    subjectKind: 'notice',
    subjectId: row.id,
    unitId: row.unit_id,
    data: { channel, template, noticeAbout, attempts: row.attempts, ...data },
  };
}
