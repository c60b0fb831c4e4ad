import { z } from 'zod';
import { isInUse } from '../files/files.ts';
import { defineJob } from '../jobs/job.ts';

/** Longer than a sealed upload is valid: until then a form may still refer to its file. */
const KEPT = { hours: 24 };

/** Removes what was uploaded and never became a file of a record: forms given up, sendings that were refused. */
export const sweepFiles = defineJob({
  name: 'platform.sweep-files',
  payload: z.looseObject({}),
  async run(context) {
    for await (const hash of context.files.listOlderThan(context.clock.now().subtract(KEPT))) {
      if (!(await isInUse(context, hash))) await context.files.remove(hash);
    }
  },
});
