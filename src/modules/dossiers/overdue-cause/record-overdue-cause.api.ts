import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { movedSchema } from '../transition/version.ts';
import { overdueCauseSchema, recordOverdueCause } from './record-overdue-cause.ts';

export const recordOverdueCauseApi = defineApi({
  id: 'dossiers.recordOverdueCause',
  method: 'post',
  path: '/api/dossiers/{id}/overdue-causes',
  access: 'dossiers.explain-overdue',
  summary:
    'Say why a dossier is or was late, by a coded reason and in words (form II.07a); the latest counts',
  params: z.object({ id: z.string() }),
  body: overdueCauseSchema,
  answer: movedSchema,
  status: 201,
  async handle(context, { params: { id }, body: { version, ...input } }) {
    await recordOverdueCause(context, { id, version }, input);
    return getDossier(context, id);
  },
});
