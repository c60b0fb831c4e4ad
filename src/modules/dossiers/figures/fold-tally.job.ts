import { z } from 'zod';
import { defineJobInSteps } from '#platform/jobs/job.ts';
import { foldTally } from '../sql/tally.ts';

/** So many rows are folded in one transaction: after a great import none lasts long. */
const AT_ONCE = 100_000;

/** Moves what changes have left into the running sums, each minute: so that reading them stays quick. */
export const foldTallyJob = defineJobInSteps({
  name: 'dossiers.fold-tally',
  payload: z.looseObject({}),
  async runInSteps(inTransaction) {
    let moved = AT_ONCE;
    while (moved === AT_ONCE) moved = await inTransaction((context) => foldTally(context, AT_ONCE));
  },
});
