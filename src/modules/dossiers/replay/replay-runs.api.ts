import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { listReplayRuns, type ReplayRun } from '../sql/replay-runs.ts';
import { runReplay } from './run-replay.ts';

const run = z
  .object({
    id: z.string(),
    ranAt: z.string(),
    dossiers: z.number().int(),
    events: z.number().int(),
    differing: z.number().int(),
    differences: z.number().int(),
    examples: z.array(z.object({ id: z.string(), code: z.string(), fields: z.array(z.string()) })),
  })
  .openapi('ReplayRun');

export const listReplayRunsApi = defineApi({
  id: 'dossiers.replay-runs',
  method: 'get',
  path: '/api/replay-runs',
  access: 'dossiers.replay',
  summary: 'What the last replays of all histories found, newest first (phát lại lịch sử)',
  answer: z.object({ runs: z.array(run) }),
  handle: async (context) => ({ runs: (await listReplayRuns(context, 30)).map(toAnswer) }),
});

export const runReplayApi = defineApi({
  id: 'dossiers.run-replay',
  method: 'post',
  path: '/api/replay-runs',
  access: 'dossiers.replay',
  summary: 'Replay all histories now and compare them with what is stored',
  answer: run,
  status: 201,
  handle: async (context) => toAnswer(await runReplay(context)),
});

function toAnswer(one: ReplayRun): z.input<typeof run> {
  return JSON.parse(JSON.stringify(one));
}
