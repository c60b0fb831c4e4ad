import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Conclusion, Explanation, IntegrityNote } from '../domain/note.ts';
import { findConclusion, listExplanations } from '../sql/answers.ts';
import { getNote } from '../sql/note-rows.ts';

export interface ShownNote {
  readonly note: IntegrityNote;
  readonly explanations: readonly Explanation[];
  readonly conclusion: Conclusion | undefined;
}

/** One note with what was said about it. @throws Problem notFound outside the actor's scope */
export async function showNote(context: Context, id: string): Promise<ShownNote> {
  authorize(context, 'integrity.read');
  const note = await getNote(context, id);
  return {
    note,
    explanations: await listExplanations(context, id),
    conclusion: await findConclusion(context, id),
  };
}
