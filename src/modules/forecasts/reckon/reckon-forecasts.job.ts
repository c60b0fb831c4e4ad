import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { reckonForecasts } from './reckon-forecasts.ts';

/** Each hour of the working day: queues and loads have changed. */
export const reckonForecastsJob = defineJob({
  name: 'forecasts.reckon',
  payload: z.looseObject({}),
  async run(context) {
    await reckonForecasts(context);
  },
});
