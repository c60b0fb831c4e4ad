import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { foldTally } from '../sql/tally.ts';

/** Moves what changes have left into the running sums, each minute: so that reading them stays quick. */
export const foldTallyJob = defineJob({
  name: 'dossiers.fold-tally',
  payload: z.looseObject({}),
  async run(context) {
    await foldTally(context);
  },
});
