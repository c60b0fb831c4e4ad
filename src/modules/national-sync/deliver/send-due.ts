import { exchange } from '#modules/dossiers/index.ts';
import type { InTransaction } from '#platform/jobs/job.ts';
import { collectMessages, countMessages } from '../sql/messages.ts';
import { dueMessageIds } from '../sql/outbox.ts';
import { sendMessage } from './send-message.job.ts';

/** A message whose dossier has more to tell is due again as soon as the one before it went out. */
const MOST_ROUNDS = 100;
const AT_ONCE = 500;

/**
 * Gửi ngay: makes messages of what has happened and sends what is due, one after another, without the queue of a running server; one
 * that a server sends at the same moment is left to it. Answers how many were tried, and how many still wait or were given up;
 * undefined where no portal is configured.
 */
export async function sendDueMessages(
  inTransaction: InTransaction,
): Promise<{ readonly tried: number; readonly waiting: number; readonly failed: number } | undefined> {
  const configured = await inTransaction(async (context) => {
    if (!context.config.nationalPortal) return false;
    await collectMessages(context, exchange.NATIONAL_EVENT_TYPES);
    return true;
  });
  if (!configured) return undefined;
  let tried = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ids = await inTransaction((context) => dueMessageIds(context, AT_ONCE));
    if (ids.length === 0) break;
    for (const messageId of ids) await sendMessage.runInSteps(inTransaction, { messageId });
    tried += ids.length;
  }
  const { waiting, failed } = await inTransaction(countMessages);
  return { tried, waiting, failed };
}
