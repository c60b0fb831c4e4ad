import { z } from 'zod';
import { exchange } from '#modules/dossiers/index.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { collectMessages } from '../sql/messages.ts';
import { dueMessageIds } from '../sql/outbox.ts';
import { enqueueSending } from './send-message.job.ts';

/** More than a minute's work of the queue; what is left over comes with the next sweep. */
const AT_ONCE = 1000;

/** Each minute: makes messages of what has happened, and puts into the queue what is due. Nothing where no portal is configured. */
export const sweepMessages = defineJob({
  name: 'national-sync.sweep',
  payload: z.looseObject({}),
  async run(context) {
    if (!context.config.nationalPortal) return;
    await collectMessages(context, exchange.NATIONAL_EVENT_TYPES);
    for (const id of await dueMessageIds(context, AT_ONCE)) await enqueueSending(context, id);
  },
});
