import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { explainNote, explainSchema } from './explain-note.ts';

/** POST /api/integrity-notes/{id}/explanations */
export const explainNoteApi = defineApi({
  id: 'integrity.explain.api',
  method: 'post',
  path: '/api/integrity-notes/{id}/explanations',
  access: 'integrity.explain',
  summary: 'The leader of the unit explains a note (giải trình); it is kept for ever',
  params: z.object({ id: z.string() }),
  body: explainSchema,
  answer: z.object({ id: z.string() }),
  status: 201,
  handle: async (context, { params, body }) => ({ id: (await explainNote(context, params.id, body)).id }),
});
