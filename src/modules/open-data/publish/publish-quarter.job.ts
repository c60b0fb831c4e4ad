import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { publishEndedQuarters } from './publish-quarter.ts';

/** Each night; there is something to do four times a year. */
export const publishQuarterJob = defineJob({
  name: 'open-data.publish',
  payload: z.looseObject({}),
  async run(context) {
    await publishEndedQuarters(context);
  },
});
