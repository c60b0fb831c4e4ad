import { z } from 'zod';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { draftForUnits, listDueReports } from './draft-due-reports.ts';

/** Each morning: drafts of the periods that have just been cut off, each kind of report in a transaction of its own. */
export const draftDueReportsJob = defineJobInSteps({
  name: 'reports.draft-due',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    for (const due of await inTransaction(listDueReports))
      await inTransaction((context) => draftForUnits(context, due));
  },
});
