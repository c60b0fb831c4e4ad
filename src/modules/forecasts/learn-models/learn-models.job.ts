import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { reckonForecasts } from '../reckon/reckon-forecasts.ts';
import { learnModels } from './learn-models.ts';

/** Each night: learns anew, and reckons with what was learned. */
export const learnModelsJob = defineJob({
  name: 'forecasts.learn',
  payload: z.looseObject({}),
  async run(context) {
    await learnModels(context);
    await reckonForecasts(context);
  },
});
