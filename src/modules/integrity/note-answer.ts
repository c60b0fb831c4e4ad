import { z } from '@hono/zod-openapi';
import { type IntegrityNote, NOTE_STATES } from './domain/note.ts';
import { PATTERNS, STRENGTHS } from './domain/patterns.ts';

/** A note as programs read it. */
export const noteSchema = z
  .object({
    id: z.string(),
    pattern: z.enum(PATTERNS),
    strength: z.enum(STRENGTHS),
    state: z.enum(NOTE_STATES),
    subjectKind: z.enum(['dossier', 'unit']),
    subjectId: z.string(),
    unitId: z.string(),
    actorId: z.string().nullable(),
    explanation: z.string(),
    happenedAt: z.string(),
    raisedAt: z.string(),
    answerDueAt: z.string(),
    settingsNumber: z.number().int(),
    evidence: z.array(
      z.object({
        dossierId: z.string(),
        code: z.string(),
        eventId: z.string(),
        seq: z.number().int(),
        type: z.string(),
        at: z.string(),
      }),
    ),
  })
  .openapi('IntegrityNote');

export function toAnswer(note: IntegrityNote): z.input<typeof noteSchema> {
  return {
    ...note,
    happenedAt: note.happenedAt.toString(),
    raisedAt: note.raisedAt.toString(),
    answerDueAt: note.answerDueAt.toString(),
    evidence: note.evidence.map((one) => ({ ...one, at: one.at.toString() })),
  };
}
