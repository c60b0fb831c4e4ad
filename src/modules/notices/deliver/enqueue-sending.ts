import type { Context } from '#platform/context.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { sendNotice } from './send-notice.job.ts';

/** Has a notice sent after the commit. Asked twice while it still waits in the queue, it stands there once. */
export function enqueueSending(context: Context, noticeId: string): Promise<void> {
  return enqueue(context, sendNotice.name, { noticeId }, `${sendNotice.name}:${noticeId}`);
}
