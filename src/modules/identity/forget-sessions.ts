import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { deleteOldSessions } from './sql/sessions.ts';

/** Sessions that ended long ago go, every night; who signed in when stands in the events. */
export const forgetSessionsJob = defineJob({
  name: 'identity.forget-sessions',
  payload: z.object({}).loose(),
  run: (context) => deleteOldSessions(context),
});
