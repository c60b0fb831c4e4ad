import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { concludeNote, concludeSchema } from './conclude-note.ts';

/** POST /api/integrity-notes/{id}/conclusions */
export const concludeNoteApi = defineApi({
  id: 'integrity.conclude.api',
  method: 'post',
  path: '/api/integrity-notes/{id}/conclusions',
  access: 'integrity.conclude',
  summary: 'The auditor concludes whether a note was right (kết luận), once and for ever',
  params: z.object({ id: z.string() }),
  body: concludeSchema,
  answer: z.object({ id: z.string() }),
  status: 201,
  handle: async (context, { params, body }) => ({ id: (await concludeNote(context, params.id, body)).id }),
});
