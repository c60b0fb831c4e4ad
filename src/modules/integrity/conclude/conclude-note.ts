import { z } from 'zod';
import { closeTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { canConclude, type IntegrityNote, isConcluded, VERDICTS } from '../domain/note.ts';
import { insertConclusion } from '../sql/answers.ts';
import { getNote } from '../sql/note-rows.ts';
import { CONCLUDE_TASK, EXPLAIN_TASK } from '../task-kinds.ts';
import { writtenText } from '../written-text.ts';

export const concludeSchema = z.object({
  verdict: z.enum(VERDICTS, 'integrity.verdict-missing'),
  text: writtenText(4000, 'integrity.text-short'),
});
export type ConcludeInput = z.output<typeof concludeSchema>;

/**
 * Kết luận cảnh báo: the auditor says whether the sign was right, once, after the leader has explained or has let the
 * time for it pass. @throws Problem conflict before that, or if there is a conclusion already
 */
export async function concludeNote(
  context: Context,
  id: string,
  input: ConcludeInput,
): Promise<IntegrityNote> {
  authorize(context, 'integrity.conclude');
  const note = await getNote(context, id);
  authorize(context, 'integrity.conclude', note.unitId);
  if (isConcluded(note)) throw new Problem('conflict', 'integrity.concluded-already');
  if (!canConclude(note, context.clock.now())) throw new Problem('conflict', 'integrity.too-early');
  await insertConclusion(context, id, { ...input, concludedBy: getOfficer(context).officerId });
  await closeTask(context, { kind: CONCLUDE_TASK, subjectId: id }, 'done');
  await closeTask(context, { kind: EXPLAIN_TASK, subjectId: id }, 'cancelled', 'Đã có kết luận.');
  const { unitId, pattern } = note;
  const event = { type: 'integrityNote.concluded', subjectKind: 'integrityNote', subjectId: id, unitId };
  await record(context, { ...event, data: { pattern, verdict: input.verdict } });
  return note;
}
