import { z } from 'zod';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { openApologyTasks } from './open-apology-tasks.ts';
import { openConsultationTasks } from './open-consultation-tasks.ts';
import { openSupplementTasks } from './open-supplement-tasks.ts';

/** So many dossiers are taken in one transaction; a worker that ends in the middle loses only these. */
const AT_ONCE = 500;

/** Every minute: whoever has to act because a date approaches or has passed gets a task. */
export const openObligations = defineJobInSteps({
  name: 'dossiers.open-obligations',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    for (const open of [openApologyTasks, openSupplementTasks, openConsultationTasks]) {
      let found = AT_ONCE;
      while (found === AT_ONCE) found = await inTransaction((context) => open(context, AT_ONCE));
    }
  },
});
