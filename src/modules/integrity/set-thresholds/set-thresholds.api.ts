import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { detectorsSchema } from '../domain/settings.ts';
import { readThresholds, setThresholds, setThresholdsSchema } from './set-thresholds.ts';

/** GET /api/integrity-settings */
export const readThresholdsApi = defineApi({
  id: 'integrity.settings.read',
  method: 'get',
  path: '/api/integrity-settings',
  access: 'integrity.administer',
  summary: 'The thresholds of the detectors in force, each with its explanation and bounds',
  answer: z.object({ number: z.number().int(), reason: z.string(), content: detectorsSchema }),
  async handle(context) {
    const { number, reason, content } = (await readThresholds(context)).current;
    return { number, reason, content };
  },
});

/** PUT /api/integrity-settings */
export const setThresholdsApi = defineApi({
  id: 'integrity.settings.change',
  method: 'put',
  path: '/api/integrity-settings',
  access: 'integrity.administer',
  summary: 'Change thresholds: makes a new version, valid from the next examination on',
  body: setThresholdsSchema,
  answer: z.object({ number: z.number().int() }),
  handle: async (context, { body }) => ({ number: await setThresholds(context, body) }),
});
