import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { runReplay } from './run-replay.ts';

/** Every night: are the dossiers still what their histories say? */
export const replayHistories = defineJob({
  name: 'dossiers.replay-histories',
  payload: z.looseObject({}),
  async run(context) {
    await runReplay(context);
  },
});
