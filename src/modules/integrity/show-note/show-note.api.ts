import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { VERDICTS } from '../domain/note.ts';
import { noteSchema, toAnswer } from '../note-answer.ts';
import { showNote } from './show-note.ts';

/** GET /api/integrity-notes/{id} */
export const showNoteApi = defineApi({
  id: 'integrity.notes.show',
  method: 'get',
  path: '/api/integrity-notes/{id}',
  access: 'integrity.read',
  summary: 'One note with its evidence, the leader’s explanations and the auditor’s conclusion',
  params: z.object({ id: z.string() }),
  answer: z.object({
    note: noteSchema,
    explanations: z.array(
      z.object({
        number: z.number().int(),
        text: z.string(),
        late: z.boolean(),
        writtenBy: z.string(),
        writtenAt: z.string(),
      }),
    ),
    conclusion: z
      .object({
        verdict: z.enum(VERDICTS),
        text: z.string(),
        concludedBy: z.string(),
        concludedAt: z.string(),
      })
      .nullable(),
  }),
  async handle(context, { params }) {
    const { note, explanations, conclusion } = await showNote(context, params.id);
    return {
      note: toAnswer(note),
      explanations: explanations.map((one) => ({ ...one, writtenAt: one.writtenAt.toString() })),
      conclusion: conclusion ? { ...conclusion, concludedAt: conclusion.concludedAt.toString() } : null,
    };
  },
});
