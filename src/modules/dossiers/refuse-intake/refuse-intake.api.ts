import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { refuseIntake, refuseIntakeSchema } from './refuse-intake.ts';

export const refuseIntakeApi = defineApi({
  id: 'dossiers.refuse-intake',
  method: 'post',
  path: '/api/intake-refusals',
  access: 'dossiers.receive',
  summary: 'Refuse intake, with the reason (từ chối tiếp nhận)',
  body: refuseIntakeSchema,
  answer: z.object({ id: z.string(), code: z.string() }),
  status: 201,
  once: true,
  handle: (context, { body }) => refuseIntake(context, body),
});
