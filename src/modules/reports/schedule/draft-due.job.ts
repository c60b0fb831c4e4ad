import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { draftDueReports } from './draft-due-reports.ts';

/** Each morning: drafts of the periods that have just been cut off. */
export const draftDueReportsJob = defineJob({
  name: 'reports.draft-due',
  payload: z.looseObject({}),
  async run(context) {
    await draftDueReports(context);
  },
});
