import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { dueNoticeIds } from '../sql/outbox.ts';
import { enqueueSending } from './enqueue-sending.ts';

/** More than a minute's work of the queue; what is left over comes with the next sweep. */
const AT_ONCE = 1000;

/** Puts into the queue what is due again: after a failed attempt, or because who was sending it has gone. */
export const sweepNotices = defineJob({
  name: 'notices.sweep',
  payload: z.looseObject({}),
  async run(context) {
    for (const id of await dueNoticeIds(context, AT_ONCE)) await enqueueSending(context, id);
  },
});
